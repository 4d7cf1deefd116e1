package shikaku.town.demo;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import shikaku.town.front.FrontFile;
import shikaku.town.page.TownCamera;

/** What the kiosks' cameras see of the running neighbourhood: whoever's card was put in stands there, too. */
final class DemoSight implements TownCamera.Sight {
    /** Different pictures of somebody; each takes a second or two to draw, once. */
    private static final long PICTURES = 4;

    private final Neighbourhood neighbourhood;
    private final AtomicLong taken = new AtomicLong();

    DemoSight(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    @Override
    public Optional<byte[]> frame(String clinic) {
        return neighbourhood
                .pockets()
                .inside(clinic)
                .map(holder -> neighbourhood.cameras().frame(holder, taken.incrementAndGet() % PICTURES));
    }

    @Override
    public boolean isVisitors(String clinic) {
        return neighbourhood
                .pockets()
                .inside(clinic)
                .filter(neighbourhood.visitors()::shows)
                .isPresent();
    }

    @Override
    public Optional<String> front(String clinic) {
        return neighbourhood.pockets().inside(clinic).flatMap(holder -> {
            try {
                return Optional.of(new FrontFile(neighbourhood.pockets().image(holder)).numberB());
            } catch (IOException noFront) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String kiosk(String clinic) {
        return neighbourhood
                .town()
                .clinic(clinic)
                .map(place -> Sites.of(neighbourhood, place))
                .map(sites -> "http://" + sites.kioskHost() + ":" + sites.terminalPort())
                .orElse("null");
    }
}
