package com.penny.recovery.control;

import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.PaymentReceipts.AccountReceipt;
import com.penny.reports.PaymentReceipt;
import com.penny.reports.PaymentReceipt.Amount;
import com.penny.reports.ReceiptWords;
import com.penny.reports.ReportRenderer;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** A receipt as paper. It says what the portal's page says, and no more of anybody. */
@ApplicationScoped
public class ReceiptPaper {

    private final ReportRenderer renderer = new ReportRenderer();

    @Inject
    Incidents incidents;

    @Inject
    Stores stores;

    @Inject
    Settings settings;

    /** In a transaction that may see the store and the incident. */
    public PaymentReceipt.Line line(PaymentReceipts.Line line) {
        PaymentReceipt.Line paid = incidents
                .find(line.theftId())
                .map(theft -> paid(line, theft))
                .orElseGet(() -> PaymentReceipt.Line.takenOff(amount(line.amount())));
        return line.returned() == null ? paid : paid.returning(amount(line.returned()), line.returnOwed());
    }

    private PaymentReceipt.Line paid(PaymentReceipts.Line line, Theft theft) {
        StoreLabel store = stores.labels(List.of(line.storeId())).get(line.storeId());
        return new PaymentReceipt.Line(
                store.name(), theft.occurredAt(), ZoneId.of(store.timeZone()), amount(line.amount()));
    }

    public PaymentReceipt write(AccountReceipt receipt, List<PaymentReceipt.Line> lines) {
        ZoneId zone = lines.stream()
                .map(PaymentReceipt.Line::zone)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return new PaymentReceipt(
                receipt.number(),
                receipt.paidAt(),
                zone,
                amount(receipt.amount()),
                lines,
                receipt.goesBack() == null ? null : amount(receipt.goesBack()),
                receipt.goesBackOwed(),
                receipt.changes().stream()
                        .map(change -> new PaymentReceipt.Change(
                                change.at(),
                                PaymentReceipt.What.valueOf(change.what().name()),
                                amount(change.amount())))
                        .toList(),
                receipt.paymentReference(),
                new PaymentReceipt.Controller(
                        settings.controller().name(), settings.controller().email()));
    }

    /**
     * Takes up to seconds the first time: call it between transactions.
     *
     * @param language of the reader, as a tag
     */
    public byte[] pdf(PaymentReceipt receipt, String language) {
        return renderer.render(receipt, ReceiptWords.in(language));
    }

    public static String fileName(String receiptNumber) {
        return "penny-receipt-" + receiptNumber + ".pdf";
    }

    private static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }
}
