/** The Unix domain socket and the conversations on it. */
package com.penny.vision.analyser.serving;
