package com.penny.network.entity;

import com.penny.incidents.Incidents.Theft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An incident that the person concerned disputes. */
@Entity
@Immutable
@Table(name = "network_contest")
public class Contest {

    @Id
    @Column(name = "theft_id")
    private UUID theftId;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Column(name = "store_id")
    private UUID storeId;

    private Instant since;

    protected Contest() {}

    public Contest(Theft theft, Instant since) {
        this.theftId = theft.id();
        this.offenderId = theft.offenderId();
        this.storeId = theft.storeId();
        this.since = since;
    }

    public UUID theftId() {
        return theftId;
    }
}
