package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The real nft, but for one thing. */
class NftWith implements Nft {
    private final Nft real;

    NftWith(Nft real) {
        this.real = real;
    }

    @Override
    public void check(Path file) throws IOException {
        real.check(file);
    }

    @Override
    public String list() throws IOException {
        return real.list();
    }

    @Override
    public void load(Path file) throws IOException {
        real.load(file);
    }

    @Override
    public List<String> before() {
        return real.before();
    }
}
