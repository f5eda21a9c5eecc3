/** The product on one machine: its data directory, its four parts (database, server, vision, payments) and their order. */
package com.penny.launcher.product;
