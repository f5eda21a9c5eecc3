package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Loss;
import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "loss_item")
public class LossItem {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    private int position;
    private String name;
    private int quantity;

    @Column(name = "unit_minor")
    private long unitMinor;

    private String currency;

    protected LossItem() {}

    public LossItem(UUID id, Alert alert, int position, Loss loss) {
        this.id = id;
        this.storeId = alert.storeId();
        this.alertId = alert.id();
        this.position = position;
        this.name = loss.name();
        this.quantity = loss.quantity();
        this.unitMinor = loss.unitPrice().minor();
        this.currency = loss.unitPrice().currency();
    }

    public UUID alertId() {
        return alertId;
    }

    public Loss loss() {
        return new Loss(name, quantity, new Money(unitMinor, currency));
    }
}
