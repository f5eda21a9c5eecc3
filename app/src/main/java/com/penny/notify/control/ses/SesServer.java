package com.penny.notify.control.ses;

import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import com.penny.notify.control.smtp.MimeLetter;
import com.penny.notify.entity.Letter;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Amazon SES (API version 2). It takes the letter as MIME, so that both ways send the same one. */
public final class SesServer implements AutoCloseable {

    private static final Duration ATTEMPT = Duration.ofSeconds(8);
    private static final Duration CALL = Duration.ofSeconds(15);

    private final SesV2Client client;
    private final MimeLetter letters;

    /** @throws IllegalStateException when the sender's address is none */
    public SesServer(SesAccess access) {
        this.letters = new MimeLetter(access.from(), access.fromName());
        SesV2ClientBuilder builder = SesV2Client.builder()
                .region(Region.of(access.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(ATTEMPT))
                .overrideConfiguration(
                        each -> each.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
        access.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    /**
     * @throws RefusedException when SES will not have the letter
     * @throws DelayedException when it is worth another try; also when it is the account or the sender that is refused,
     *     which is the operator's to mend
     */
    public void deliver(Letter letter) {
        byte[] mime = letters.bytes(letter);
        try {
            client.sendEmail(request -> request.fromEmailAddress(letters.from())
                    .destination(to -> to.toAddresses(letter.words().to()))
                    .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArray(mime)))));
        } catch (MessageRejectedException | BadRequestException e) {
            throw new RefusedException("letter " + e.awsErrorDetails().errorCode());
        } catch (SesV2Exception e) {
            throw new DelayedException("ses " + e.awsErrorDetails().errorCode());
        } catch (SdkClientException e) {
            throw new DelayedException(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
