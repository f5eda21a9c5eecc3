package com.penny.vision.messages;

/**
 * A model that had a part in the analysis.
 *
 * @param version of the package that it comes from
 * @param sha256 of the file that ran, 64 hexadecimal digits
 */
public record ModelUse(String name, String version, String sha256) {}
