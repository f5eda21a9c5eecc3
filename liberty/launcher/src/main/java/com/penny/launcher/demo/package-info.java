/** The demo: stores, cameras and accounts with passwords of their own, made up per data directory, seeded by the server. */
package com.penny.launcher.demo;
