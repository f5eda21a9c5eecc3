package com.penny.stripesandbox.api;

import com.penny.stripesandbox.protocol.Parameters;

/**
 * One request to an endpoint.
 *
 * @param path the address, such as {@code /v1/charges/ch_1}
 * @param id the object named in the address, empty for addresses that name none
 * @param parameters from the query string or the form body
 */
record ApiRequest(String path, String id, Parameters parameters) {}
