package shikaku.town.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import shikaku.face.OperatingPoint;
import shikaku.face.Verification;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.ModelsMissing;
import shikaku.face.net.Nets;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;
import shikaku.message.Reason;
import shikaku.town.page.OwnCard;
import shikaku.town.page.Said;
import shikaku.town.people.Resident;
import shikaku.town.visitor.Photographer;
import shikaku.town.visitor.Photographer.Taken;

/** A visitor's own card in the running neighbourhood. The nets are opened for one picture and let go of with it. */
final class DemoOwnCard implements OwnCard {
    /** Set aside for visitors in the town's files; an older town has nobody of that name. */
    static final String VISITOR = "raihou-hikaru";

    private final Neighbourhood neighbourhood;

    DemoOwnCard(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    @Override
    public Optional<Holder> holder() {
        return resident()
                .map(visitor -> new Holder(
                        visitor.id(),
                        new Said(visitor.person().names().name(), DemoTray.latin(visitor)),
                        neighbourhood.visitors().shows(visitor)));
    }

    /** The frame is decoded and wiped before the nets are opened, whose memory would have the collector copy it. */
    @Override
    public synchronized Optional<Said> make(byte[] jpeg) {
        Picture frame;
        try {
            frame = JpegFrame.decode(jpeg);
        } catch (BadPicture refused) {
            return said(refused.reason());
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
        try (Nets nets = Nets.open(FaceFiles.under(neighbourhood.cameras().root()))) {
            return made(new Photographer(new Verification(nets, OperatingPoint.DEFAULT)).take(frame));
        } catch (ModelsMissing missing) {
            return said(Reason.FACE_MODELS_MISSING);
        } finally {
            frame.wipe();
        }
    }

    private Optional<Said> made(Taken taken) {
        return switch (taken) {
            case Taken.Photo(BufferedImage grey) -> shown(grey);
            case Taken.Again(var gate) -> Optional.of(Said.of(gate.word()));
            case Taken.NoPicture(Reason why) -> said(why);
        };
    }

    private Optional<Said> shown(BufferedImage photo) {
        try {
            neighbourhood.visitors().show(resident().orElseThrow(), photo);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(((DataBufferByte) photo.getRaster().getDataBuffer()).getData(), (byte) 0);
        }
    }

    @Override
    public synchronized void erase() {
        try {
            neighbourhood.visitors().erase(resident().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where no clinic compares faces there are no nets. */
    private Optional<Resident> resident() {
        return neighbourhood
                .town()
                .resident(VISITOR)
                .filter(visitor -> visitor.card().isPresent())
                .filter(_ -> !neighbourhood.cameras().clinics().isEmpty());
    }

    private static Optional<Said> said(Reason why) {
        return Optional.of(Said.of(why.reception()));
    }
}
