/**
 * Encrypted objects, signed links to them, the record of who looked, and sealed selections. Owns {@code
 * evidence_object}, {@code evidence_view} and {@code evidence_bundle}.
 */
package com.penny.evidence;
