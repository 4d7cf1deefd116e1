package shikaku.edge.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the framework goes with a request that it refused: {@link Refusing} says the rest. */
@Controller
public class ErrorAnswer implements ErrorController {
    private final Refusing refusing;

    ErrorAnswer(Refusing refusing) {
        this.refusing = refusing;
    }

    /** Asked for by a caller, it is a page that there is not. */
    @RequestMapping("/error")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        boolean refused = request.getDispatcherType() == DispatcherType.ERROR;
        return refusing.answer(request, refused ? status(request) : HttpStatus.NOT_FOUND.value());
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
