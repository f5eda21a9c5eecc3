/**
 * What stands behind {@code ./penny}: builds what is stale, starts and supervises the product on one machine, tests and
 * measures it. It owns the data directory ({@code .penny/data} unless told otherwise) and no table.
 */
package com.penny.launcher;
