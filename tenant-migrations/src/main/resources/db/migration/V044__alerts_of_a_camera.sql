-- A queue that is narrowed to one camera stays a scan of an index, however many alerts the store has.
create index alert_store_camera on alert (store_id, camera_id, raised_at desc, id desc);
