package com.penny.payments.control;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.nimbusds.jwt.SignedJWT;
import com.penny.payments.boundary.WebhooksResource;
import com.penny.recovery.control.Redemption;
import com.penny.strays.StrayResource;
import com.penny.vision.messages.VisionClient;
import com.stripe.model.Refund;
import com.yubico.webauthn.RelyingParty;
import jakarta.mail.Session;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import net.sf.jasperreports.engine.JasperReport;
import org.iban4j.Iban;
import software.amazon.awssdk.services.sns.SnsClient;

/** Breaks every rule that a class can break on its own, so that the architecture tests show that they would notice. */
public class BreachManager {

    EntityManager database;
    UserTransaction transaction;
    Refund stripe;
    VisionClient vision;
    SignedJWT tokens;
    Session mail;
    RelyingParty passkeys;
    JasperReport paper;
    SnsClient amazon;
    PhoneNumber telephone;
    Iban account;
    Response answer;
    Redemption upwards;
    WebhooksResource outwards;
    StrayResource around;
    double price;

    String bind() {
        return "select set_config('role', 'penny_ops', false) -- " + Instant.now();
    }
}
