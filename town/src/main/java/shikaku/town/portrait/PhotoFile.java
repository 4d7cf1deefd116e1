package shikaku.town.portrait;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriteParamJava;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriter;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import com.github.jaiimageio.jpeg2000.impl.RenderedImageSrc;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import jj2000.j2k.codestream.writer.FileCodestreamWriter;
import jj2000.j2k.codestream.writer.HeaderEncoder;
import jj2000.j2k.entropy.encoder.EntropyCoder;
import jj2000.j2k.entropy.encoder.PostCompRateAllocator;
import jj2000.j2k.image.ImgDataConverter;
import jj2000.j2k.image.Tiler;
import jj2000.j2k.image.forwcomptransf.ForwCompTransf;
import jj2000.j2k.quantization.quantizer.Quantizer;
import jj2000.j2k.roi.encoder.ROIScaler;
import jj2000.j2k.wavelet.analysis.ForwardWT;

/**
 * The photo as a chip holds it: JPEG 2000 (ISO/IEC 15444-1) without colour, some five kilobytes. The library's own writer puts what it encodes into a temporary
 * file; its parts are joined here so that no file is ever made, for the photo may be a visitor's.
 */
public final class PhotoFile {
    private static final double BITS_PER_PIXEL = .5;

    private PhotoFile() {}

    /** @param photo in eight bits, of one channel or of red, green and blue */
    public static byte[] jpeg2000(BufferedImage photo) {
        BufferedImage grey = grey(photo);
        J2KImageWriter writer = new J2KImageWriter(new J2KImageWriterSpi());
        try {
            J2KImageWriteParamJava how = how(grey);
            byte[] codestream = codestream(new RenderedImageSrc(grey, how, writer), how);
            return Jp2.file(grey.getWidth(), grey.getHeight(), codestream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** Lossy means the wavelets that are (9/7) and steps of their own for each band: the library takes them over from its public parameters only. */
    private static J2KImageWriteParamJava how(BufferedImage grey) {
        J2KImageWriteParam lossy = new J2KImageWriteParam();
        lossy.setLossless(false);
        lossy.setEncodingRate(BITS_PER_PIXEL);
        return new J2KImageWriteParamJava(new IIOImage(grey, null, null), lossy);
    }

    /** One tile: wavelets, quantised, coded, and cut to the rate. */
    private static byte[] codestream(RenderedImageSrc photo, J2KImageWriteParamJava how) throws IOException {
        Tiler tiler = new Tiler(photo, 0, 0, 0, 0, photo.getImgWidth(), photo.getImgHeight());
        ForwardWT wavelets = ForwardWT.createInstance(new ImgDataConverter(new ForwCompTransf(tiler, how)), how);
        ROIScaler scaler = ROIScaler.createInstance(Quantizer.createInstance(wavelets, how), how);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FileCodestreamWriter out = new FileCodestreamWriter(bytes, Integer.MAX_VALUE);
        PostCompRateAllocator rate =
                PostCompRateAllocator.createInstance(coder(scaler, how), (float) how.getEncodingRate(), out, how);
        HeaderEncoder header = new HeaderEncoder(photo, new boolean[1], wavelets, tiler, how, scaler, rate);
        rate.setHeaderEncoder(header);
        header.encodeMainHeader();
        // What the header will take is known only now, and is taken from the rate.
        rate.initialize();
        header.reset();
        header.encodeMainHeader();
        out.commitBitstreamHeader(header);
        rate.runAndWrite();
        out.close();
        return bytes.toByteArray();
    }

    private static EntropyCoder coder(ROIScaler scaler, J2KImageWriteParamJava how) {
        return EntropyCoder.createInstance(
                scaler,
                how,
                how.getCodeBlockSize(),
                how.getPrecinctPartition(),
                how.getBypass(),
                how.getResetMQ(),
                how.getTerminateOnByte(),
                how.getCausalCXInfo(),
                how.getCodeSegSymbol(),
                how.getMethodForMQLengthCalc(),
                how.getMethodForMQTermination());
    }

    /** Levels are taken over as they are: AWT would convert them for a grey that means linear light. */
    private static BufferedImage grey(BufferedImage photo) {
        BufferedImage grey = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, luminance(photo.getRaster(), x, y));
            }
        }
        return grey;
    }

    /** ITU-R BT.601. */
    private static int luminance(Raster photo, int x, int y) {
        int first = photo.getSample(x, y, 0);
        return photo.getNumBands() == 1
                ? first
                : (299 * first + 587 * photo.getSample(x, y, 1) + 114 * photo.getSample(x, y, 2) + 500) / 1000;
    }
}
