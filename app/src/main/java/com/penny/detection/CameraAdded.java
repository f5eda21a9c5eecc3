package com.penny.detection;

import java.util.UUID;

/** Event: a store hung up a camera. Fired in the transaction that adds it. */
public record CameraAdded(UUID storeId, UUID cameraId) {}
