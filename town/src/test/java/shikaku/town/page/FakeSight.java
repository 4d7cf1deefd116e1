package shikaku.town.page;

import java.util.Optional;

/** Somebody's card lies in higashi, and nobody's in nishi. */
final class FakeSight implements TownCamera.Sight {
    @Override
    public Optional<byte[]> frame(String clinic) {
        return Optional.of(new byte[] {1}).filter(_ -> clinic.equals("higashi"));
    }

    /** A visitor's own card lies in chuo. */
    @Override
    public boolean isVisitors(String clinic) {
        return clinic.equals("chuo");
    }

    @Override
    public Optional<String> front(String clinic) {
        return Optional.of("18040120311234").filter(_ -> clinic.equals("higashi"));
    }

    @Override
    public String kiosk(String clinic) {
        return "http://kiosk." + clinic + ".localhost:8543";
    }
}
