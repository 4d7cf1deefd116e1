package shikaku.network;

/**
 * IPsecのトンネル: one end of a link that no carrier keeps closed. What the router sends through its inner interface leaves by the outer one as ESP
 * (RFC 4303), for keys that IKE (RFC 7296) has agreed on; rules about zones speak of the inner interface alone.
 *
 * @param clinic whose link it is; also the connection's name
 * @param id the number by which the kernel knows the inner interface's keys, 1 to {@link Limits#CLINICS}
 * @param inner the interface of the link; its {@code neighbour} is the other end
 * @param own this router's outer end
 * @param peer the other router's outer address
 * @param identity the other router's name, as its certificate has it
 */
public record IpsecTunnel(String clinic, int id, Interface inner, Outer own, Address peer, String identity) {
    /**
     * Largest packet that goes into the tunnel, bytes. With what ESP adds, at most 85 (IPv6 and UDP around it), it fits through a line of 1454,
     * as PPPoE has it.
     */
    public static final int MTU = 1360;

    /** Key exchange (RFC 7296), from this port and to it. Port 4500 would be for a NAT in between (RFC 3948), which there is not. */
    public static final int IKE = 500;

    public Family family() {
        return peer.family();
    }
}
