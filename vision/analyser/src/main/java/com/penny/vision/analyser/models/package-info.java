/** Obtains the models at build time: fetch, verify, convert, write down where they come from. */
package com.penny.vision.analyser.models;
