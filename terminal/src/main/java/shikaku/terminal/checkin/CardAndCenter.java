package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.terminal.checkin.CenterLine.CardSession;

/** ③から⑦まで: what the machines do between card and center once the people have answered; nobody is asked anything in it. */
record CardAndCenter(CenterLine center, Figure figure) {
    /**
     * What came of it.
     *
     * @param front of the card whose photo was read, if one was
     * @param certificate that the answer was given for, and whose key the card proved to hold
     */
    record Asked(Answer answer, Optional<FrontItems> front, Octets certificate) {
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    Asked ask(CardReader reader, Identification identification, Consents consents) throws CheckInEnded {
        CardSession session = openSession(); // ③
        Optional<FrontItems> front = identification.method().opensCardByVerifier()
                ? openCardByVerifier(reader, session, identification) // ④ ④′
                : Optional.empty();
        Proof proof = prove(reader, session); // ⑤
        Answer answer = inquire(session, proof, identification, consents); // ⑤′ ⑥ ⑦
        return new Asked(answer, front, proof.certificate());
    }

    /** ③ 電子証明書の要求. */
    @Realizes(arrows = Arrow.A3)
    private CardSession openSession() throws CheckInEnded {
        CardSession session = center.openSession();
        figure.lit(Arrow.A3);
        return session;
    }

    /** ④ the verifier's certificate and signature reach the card; ④′ the card checks them and opens the holder's key. Says whose front was read. */
    @Realizes(arrows = {Arrow.A4, Arrow.A4_CHECK})
    private Optional<FrontItems> openCardByVerifier(
            CardReader reader, CardSession session, Identification identification) throws CheckInEnded {
        var challenge = reader.admit(session.verifierChain());
        var signature = center.verify(session.identifier(), challenge, identification);
        figure.lit(Arrow.A4);
        Optional<FrontItems> front = reader.authenticate(signature);
        if (identification.method() == IdentityMethod.FACE && front.isEmpty()) {
            throw new CheckInEnded(Reason.READER_OUT_OF_ORDER);
        }
        figure.lit(Arrow.A4_CHECK);
        return front;
    }

    /** ⑤ 利用者証明用電子証明書を要求. */
    @Realizes(arrows = Arrow.A5)
    private Proof prove(CardReader reader, CardSession session) throws CheckInEnded {
        figure.lit(Arrow.A5);
        return reader.prove(session.holderNonce(), session.identifier());
    }

    /** ⑤′ 利用者証明用電子証明書による認証; the center does ⑥; ⑦ 資格情報等. */
    @Realizes(arrows = {Arrow.A5_PROOF, Arrow.A7})
    private Answer inquire(CardSession session, Proof proof, Identification identification, Consents consents)
            throws CheckInEnded {
        figure.lit(Arrow.A5_PROOF);
        Answer answer = center.inquireByCard(session.identifier(), proof, identification, consents);
        figure.lit(Arrow.A7);
        return answer;
    }
}
