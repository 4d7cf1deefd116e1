package shikaku.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * 扉の断り: how a program speaks, and what it writes down, when the framework refuses a request at one of its doors before the program was
 * asked. A program declares it as a bean.
 */
public interface DoorRefusals {
    /**
     * The program's own answer, and its row of evidence, unless {@link Refusing#onRecord} says that there is one already.
     *
     * @param request the refused one, as it stands in the error dispatch
     * @param status the framework's
     * @return empty when it did not come to a door of this program's
     */
    Optional<ResponseEntity<byte[]>> refused(HttpServletRequest request, int status);
}
