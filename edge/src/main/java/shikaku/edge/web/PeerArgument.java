package shikaku.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shikaku.certificate.site.SiteClient;
import shikaku.edge.listen.ClientIdentity;

/** Lets a controller take the peer at a mutual-TLS door as a parameter: who it is as a {@link SiteClient}, or its verified certificate. */
public class PeerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SiteClient.class
                || parameter.getParameterType() == X509Certificate.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("not a servlet request");
        }
        Optional<X509Certificate> shown = ClientIdentity.certificate(servlet);
        Optional<?> peer = parameter.getParameterType() == SiteClient.class ? shown.flatMap(SiteClient::of) : shown;
        return peer.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no client certificate"));
    }
}
