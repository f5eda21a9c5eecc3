package com.penny.recovery.boundary;

import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.PaymentReceipts.AccountReceipt;
import com.penny.recovery.boundary.PortalViews.Line;
import com.penny.recovery.boundary.PortalViews.ReceiptView;
import com.penny.stores.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Receipts with the names of stores and the dates of incidents. */
@ApplicationScoped
public class PortalReceipts {

    @Inject
    PaymentReceipts receipts;

    @Inject
    Incidents incidents;

    @Inject
    Stores stores;

    List<ReceiptView> all() {
        return receipts.all().stream().map(this::view).toList();
    }

    ReceiptView byNumber(String number) {
        return view(receipts.byNumber(number));
    }

    private ReceiptView view(AccountReceipt receipt) {
        return new ReceiptView(
                receipt.number(),
                receipt.paidAt(),
                receipt.amount(),
                receipt.lines().stream().map(this::line).toList(),
                receipt.goesBack(),
                receipt.goesBackOwed(),
                receipt.paymentReference(),
                receipt.changes());
    }

    private Line line(PaymentReceipts.Line line) {
        Theft theft = incidents.find(line.theftId()).orElse(null);
        if (theft == null) {
            return new Line(null, null, null, null, line.amount(), line.returned(), line.returnOwed());
        }
        Stores.StoreLabel store = stores.labels(List.of(line.storeId())).get(line.storeId());
        return new Line(
                theft.id(),
                store.name(),
                store.timeZone(),
                theft.occurredAt(),
                line.amount(),
                line.returned(),
                line.returnOwed());
    }
}
