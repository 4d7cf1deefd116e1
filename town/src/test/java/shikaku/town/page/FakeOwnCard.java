package shikaku.town.page;

import java.util.Optional;

/** Takes every picture but an empty one. */
final class FakeOwnCard implements OwnCard {
    boolean there = true;
    boolean ownFace;
    byte[] handed = {};
    int length;

    @Override
    public Optional<Holder> holder() {
        return Optional.of(new Holder("hikaru", new Said("来訪　光", "Raihou Hikaru"), ownFace))
                .filter(_ -> there);
    }

    @Override
    public Optional<Said> make(byte[] jpeg) {
        handed = jpeg;
        length = jpeg.length;
        ownFace = jpeg.length > 0;
        return Optional.of(new Said("顔が写っていません。", "No face is seen.")).filter(_ -> !ownFace);
    }

    @Override
    public void erase() {
        ownFace = false;
    }
}
