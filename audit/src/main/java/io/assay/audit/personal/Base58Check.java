package io.assay.audit.personal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58Check: 58 characters without those that look alike, and the first four bytes of a double SHA-256 at the end. */
final class Base58Check {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /** Version, 20 bytes of hash, four of check. */
    private static final int BYTES = 25;

    private static final int LENGTH_MOST = 35;

    private Base58Check() {}

    /** Whether it is an address: version 0 (to a key) or 5 (to a script). */
    static boolean isAddress(String address) {
        if (address.length() > LENGTH_MOST) {
            return false;
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < address.length(); i++) {
            int digit = ALPHABET.indexOf(address.charAt(i));
            if (digit < 0) {
                return false;
            }
            zeros += digit == 0 && zeros == i ? 1 : 0;
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        int length = (number.bitLength() + 7) / 8;
        if (length > BYTES || zeros + length != BYTES) {
            return false;
        }
        byte[] bytes = new byte[BYTES];
        byte[] signed = number.toByteArray();
        int skip = signed.length - length;
        System.arraycopy(signed, skip, bytes, BYTES - length, length);
        byte[] check = sha256(sha256(Arrays.copyOf(bytes, BYTES - 4)));
        return (bytes[0] == 0 || bytes[0] == 5) && Arrays.equals(bytes, BYTES - 4, BYTES, check, 0, 4);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
