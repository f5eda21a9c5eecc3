/**
 * Encrypted objects, signed links to them, the record of who looked, and sealed selections. Owns {@code
 * evidence_object}, {@code evidence_view}, {@code evidence_playback}, {@code evidence_bundle} and {@code evidence_hold}.
 */
package com.penny.evidence;
