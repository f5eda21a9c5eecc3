/**
 * Shops and what hangs in them. Owns {@code organisation}, {@code store}, {@code region}, {@code camera},
 * {@code camera_zone}.
 */
package com.penny.stores;
