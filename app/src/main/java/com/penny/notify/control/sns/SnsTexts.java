package com.penny.notify.control.sns;

import com.penny.notify.Texts;
import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.OptedOutException;
import software.amazon.awssdk.services.sns.model.SnsException;

/**
 * Text messages by Amazon SNS. Whoever answers STOP is on Amazon's list for the account; it is asked before each message, since
 * a message to somebody on it is taken and then silently dropped.
 */
public final class SnsTexts implements AutoCloseable {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(10);

    private final SnsClient client;
    private final Map<String, MessageAttributeValue> attributes = new HashMap<>();

    public SnsTexts(SnsAccess access) {
        SnsClientBuilder builder = SnsClient.builder()
                .region(Region.of(access.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(ATTEMPT))
                .overrideConfiguration(
                        each -> each.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
        access.endpoint().ifPresent(builder::endpointOverride);
        client = builder.build();
        attributes.put("AWS.SNS.SMS.SMSType", text("Transactional"));
        access.sender().ifPresent(sender -> attributes.put("AWS.SNS.SMS.SenderID", text(sender)));
    }

    /**
     * @param number E.164
     * @throws RefusedException for a number that is none, and with {@link Texts#STOPPED} for one whose owner wants no more
     * @throws DelayedException when it is worth another try; also when it is the account that is refused
     */
    public void send(String number, String words) {
        try {
            if (client.checkIfPhoneNumberIsOptedOut(request -> request.phoneNumber(number))
                    .isOptedOut()) {
                throw new RefusedException(Texts.STOPPED);
            }
            client.publish(request -> request.phoneNumber(number).message(words).messageAttributes(attributes));
        } catch (OptedOutException e) {
            throw new RefusedException(Texts.STOPPED);
        } catch (InvalidParameterException | InvalidParameterValueException e) {
            throw new RefusedException("number refused");
        } catch (SnsException e) {
            throw new DelayedException("sns " + e.awsErrorDetails().errorCode());
        } catch (SdkClientException e) {
            throw new DelayedException(e.getClass().getSimpleName());
        }
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
