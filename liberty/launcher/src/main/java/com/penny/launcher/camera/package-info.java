/** Cameras seen from outside: what they send through the public ingest endpoint, and what becomes of it. */
package com.penny.launcher.camera;
