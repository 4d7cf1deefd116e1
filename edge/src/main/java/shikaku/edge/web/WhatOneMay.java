package shikaku.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives each page's template its {@link May}.
 *
 * @param chains of the program, once there are all of them
 */
public record WhatOneMay(Supplier<List<SecurityFilterChain>> chains) implements HandlerInterceptor {
    /** Request attribute, and so a name in every template. */
    private static final String NAME = "may";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        request.setAttribute(NAME, new May(request, chains));
        return true;
    }
}
