package com.penny.notify.control.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.penny.notify.Pushes.Device;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a device has given to encrypt with.
 *
 * @param auth 16 bytes
 */
record DeviceKeys(ECPublicKey publicKey, byte[] auth) {

    private static final int POINT = 65;
    private static final int AUTH = 16;

    /** @throws IllegalArgumentException for keys that are none: also a point that is not on the curve */
    static DeviceKeys of(Device device) {
        byte[] point = Base64.getUrlDecoder().decode(device.p256dh());
        byte[] auth = Base64.getUrlDecoder().decode(device.auth());
        if (point.length != POINT || point[0] != 4 || auth.length != AUTH) {
            throw new IllegalArgumentException("no keys of a push subscription");
        }
        try {
            return new DeviceKeys(
                    new ECKey.Builder(
                                    Curve.P_256,
                                    Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                                    Base64URL.encode(Arrays.copyOfRange(point, 33, POINT)))
                            .build()
                            .toECPublicKey(),
                    auth);
        } catch (JOSEException | IllegalStateException e) {
            throw new IllegalArgumentException("no point of the curve", e);
        }
    }
}
