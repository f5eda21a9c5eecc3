/**
 * Encrypted objects, signed links to them, and the record of who looked. Owns {@code evidence_object} and {@code
 * evidence_view}.
 */
package com.penny.evidence;
