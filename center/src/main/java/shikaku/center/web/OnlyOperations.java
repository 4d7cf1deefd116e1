package shikaku.center.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import shikaku.edge.web.ErrorAnswer;

/**
 * At the door for terminals and insurers there are its operations and nothing else: no page, no style sheet, no sign-in, whatever else the program serves
 * to its operators.
 */
public final class OnlyOperations implements HandlerInterceptor {
    private static final Set<Class<?>> OF_THE_DOOR = Set.of(Door.class, BulkDoor.class, ErrorAnswer.class);

    private final RequestMatcher door;

    /** @param door matches what came in by the door for terminals and insurers */
    public OnlyOperations(RequestMatcher door) {
        this.door = door;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!door.matches(request) || isOfTheDoor(handler)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private static boolean isOfTheDoor(Object handler) {
        return handler instanceof HandlerMethod method && OF_THE_DOOR.contains(method.getBeanType());
    }
}
