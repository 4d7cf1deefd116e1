package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The machine's nft. */
public final class SystemNft implements Nft {
    private static final String NFT = "nft";

    private final Tool tool;

    /** @param before what stands before it on the command line: nothing on a router, a way into a network namespace in tests */
    public SystemNft(List<String> before) {
        this.tool = new Tool(before, Limits.TOOL);
    }

    @Override
    public void check(Path file) throws IOException {
        tool.run(NFT, "-c", "-f", file.toString());
    }

    @Override
    public String list() throws IOException {
        return tool.run(NFT, "-s", "list", "ruleset");
    }

    @Override
    public void load(Path file) throws IOException {
        tool.run(NFT, "-f", file.toString());
    }

    @Override
    public List<String> before() {
        return tool.before();
    }
}
