package com.penny.stores.entity;

import com.penny.stores.Stores;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "camera_zone")
public class CameraZone {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "camera_id")
    private UUID cameraId;

    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<List<Double>> polygon;

    protected CameraZone() {}

    public CameraZone(UUID storeId, UUID cameraId, Stores.ZoneFacts zone) {
        this.id = zone.id();
        this.storeId = storeId;
        this.cameraId = cameraId;
        this.kind = zone.kind();
        this.polygon = zone.points();
    }

    public Stores.ZoneFacts facts() {
        return new Stores.ZoneFacts(id, kind, polygon);
    }
}
