package com.penny.recovery.boundary;

import com.penny.identity.Accounts;
import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.PaymentReceipts.AccountReceipt;
import com.penny.recovery.control.ReceiptLetter;
import com.penny.recovery.control.ReceiptPaper;
import com.penny.reports.PaymentReceipt;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What follows a payment: its receipt by e-mail, once however often the task runs. To a confirmed address only; until then it
 * waits in the portal, see {@link MailReceiptsLater}.
 */
@ApplicationScoped
public class MailReceipt implements Task {

    @Inject
    Transactions transactions;

    @Inject
    PaymentReceipts receipts;

    @Inject
    Accounts accounts;

    @Inject
    ReceiptPaper paper;

    @Inject
    Settings settings;

    @Inject
    Mail mail;

    @Override
    public String name() {
        return PaymentReceipts.ISSUED;
    }

    @Override
    public void run(String receiptNumber) {
        UUID payer = transactions.as(Persona.job(), () -> receipts.payer(receiptNumber));
        accounts.addressee(payer).ifPresent(person -> send(receiptNumber, person));
    }

    private void send(String receiptNumber, Addressee person) {
        AccountReceipt booked = transactions.as(Persona.job(), () -> receipts.byNumber(receiptNumber));
        // A job works for one store at a time: each line is read as that store's.
        List<PaymentReceipt.Line> lines = booked.lines().stream()
                .map(line -> transactions.as(Persona.job(line.storeId()), () -> paper.line(line)))
                .toList();
        PaymentReceipt receipt = paper.write(booked, lines);
        Mail.Message message =
                ReceiptLetter.of(settings.baseUrl(), person, receipt, paper.pdf(receipt, person.language()));
        transactions.run(Persona.job(), () -> mail.send(message));
    }
}
