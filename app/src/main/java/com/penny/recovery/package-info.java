/**
 * From an approved incident to its end: what is owed, the payment request as a QR code, and the portal of the person
 * concerned. Owns {@code qr_token}, {@code code_renewal}, {@code portal_link}, {@code store_offender}, {@code
 * written_dispute}, {@code written_file}, {@code demand}, {@code representative}.
 */
package com.penny.recovery;
