/** Makes the pictures and films that people look at. */
package com.penny.vision.analyser.artefacts;
