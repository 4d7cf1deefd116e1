package shikaku.network;

/**
 * 外側の端: where the packets of a tunnel enter and leave a router, in a network that is not closed.
 *
 * @param port the interface's name there, at most 15 characters
 * @param address fixed, and no NAT in between: both ends know each other by it
 */
public record Outer(String port, Address address) {}
