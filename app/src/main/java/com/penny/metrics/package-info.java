/**
 * The figures of the product, with their definitions: how often Penny is right, how fast it is, what comes of it. Reads rows of all
 * other features in one place, {@code RollUp}, and changes none of them. Owns {@code kpi_change}, {@code kpi_count}, {@code kpi_total}
 * and {@code kpi_listed}, and {@code kpis.json}, which the API, the screens and every file speak from.
 */
package com.penny.metrics;
