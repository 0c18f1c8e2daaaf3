import { A as listed, B as invalidInput, D as prepareReplacement, E as withoutComment, F as isLoopback, I as isRecord, O as readIfThere, P as filesInForce, R as ActionError, _ as normalStartUrl, a as ownTokenPath, b as parseSections, c as searchTokenCache, d as formatTime, f as isRenewable, g as whenEnded, h as tokenFrom, j as nearest, k as replaceFile, l as tokenCacheFolder, m as remaining, n as bestToken, p as parseTokenInput, r as hasAwsLoginCache, s as readToken, t as withLock, v as sameStartUrl, x as profileNames, y as isProfile } from "./lock.js";
const { createRequire } = process.getBuiltinModule("node:module");
const { join } = process.getBuiltinModule("node:path");
const http = process.getBuiltinModule("http");
const https = process.getBuiltinModule("https");
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers/promises");
const { cp, mkdir, writeFile } = process.getBuiltinModule("node:fs/promises");
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = (() => createRequire(import.meta.url))();
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === "https:";
	if (checkBypass(reqUrl)) return;
	const proxyVar = (() => {
		if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
		else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
	})();
	if (proxyVar) try {
		return new DecodedURL(proxyVar);
	} catch (_a) {
		if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
	}
	else return;
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) return false;
	const reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) return true;
	const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
	if (!noProxy) return false;
	let reqPort;
	if (reqUrl.port) reqPort = Number(reqUrl.port);
	else if (reqUrl.protocol === "http:") reqPort = 80;
	else if (reqUrl.protocol === "https:") reqPort = 443;
	const upperReqHosts = [reqUrl.hostname.toUpperCase()];
	if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
	return false;
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase();
	return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
	constructor(url, base) {
		super(url, base);
		this._decodedUsername = decodeURIComponent(super.username);
		this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
};
// node_modules/tunnel/lib/tunnel.js
var require_tunnel$1 = __commonJSMin(((exports) => {
	__require("net");
	var tls = __require("tls");
	var http = __require("http");
	var https = __require("https");
	var events = __require("events");
	__require("assert");
	var util = __require("util");
	exports.httpOverHttp = httpOverHttp;
	exports.httpsOverHttp = httpsOverHttp;
	exports.httpOverHttps = httpOverHttps;
	exports.httpsOverHttps = httpsOverHttps;
	function httpOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		return agent;
	}
	function httpsOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function httpOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		return agent;
	}
	function httpsOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function TunnelingAgent(options) {
		var self = this;
		self.options = options || {};
		self.proxyOptions = self.options.proxy || {};
		self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
		self.requests = [];
		self.sockets = [];
		self.on("free", function onFree(socket, host, port, localAddress) {
			var options = toOptions(host, port, localAddress);
			for (var i = 0, len = self.requests.length; i < len; ++i) {
				var pending = self.requests[i];
				if (pending.host === options.host && pending.port === options.port) {
					self.requests.splice(i, 1);
					pending.request.onSocket(socket);
					return;
				}
			}
			socket.destroy();
			self.removeSocket(socket);
		});
	}
	util.inherits(TunnelingAgent, events.EventEmitter);
	TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
		var self = this;
		var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
		if (self.sockets.length >= this.maxSockets) {
			self.requests.push(options);
			return;
		}
		self.createSocket(options, function(socket) {
			socket.on("free", onFree);
			socket.on("close", onCloseOrRemove);
			socket.on("agentRemove", onCloseOrRemove);
			req.onSocket(socket);
			function onFree() {
				self.emit("free", socket, options);
			}
			function onCloseOrRemove(err) {
				self.removeSocket(socket);
				socket.removeListener("free", onFree);
				socket.removeListener("close", onCloseOrRemove);
				socket.removeListener("agentRemove", onCloseOrRemove);
			}
		});
	};
	TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
		var self = this;
		var placeholder = {};
		self.sockets.push(placeholder);
		var connectOptions = mergeOptions({}, self.proxyOptions, {
			method: "CONNECT",
			path: options.host + ":" + options.port,
			agent: false,
			headers: { host: options.host + ":" + options.port }
		});
		if (options.localAddress) connectOptions.localAddress = options.localAddress;
		if (connectOptions.proxyAuth) {
			connectOptions.headers = connectOptions.headers || {};
			connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
		}
		debug("making CONNECT request");
		var connectReq = self.request(connectOptions);
		connectReq.useChunkedEncodingByDefault = false;
		connectReq.once("response", onResponse);
		connectReq.once("upgrade", onUpgrade);
		connectReq.once("connect", onConnect);
		connectReq.once("error", onError);
		connectReq.end();
		function onResponse(res) {
			res.upgrade = true;
		}
		function onUpgrade(res, socket, head) {
			process.nextTick(function() {
				onConnect(res, socket, head);
			});
		}
		function onConnect(res, socket, head) {
			connectReq.removeAllListeners();
			socket.removeAllListeners();
			if (res.statusCode !== 200) {
				debug("tunneling socket could not be established, statusCode=%d", res.statusCode);
				socket.destroy();
				var error = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			if (head.length > 0) {
				debug("got illegal response body from proxy");
				socket.destroy();
				var error = new Error("got illegal response body from proxy");
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			debug("tunneling connection has established");
			self.sockets[self.sockets.indexOf(placeholder)] = socket;
			return cb(socket);
		}
		function onError(cause) {
			connectReq.removeAllListeners();
			debug("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
			var error = new Error("tunneling socket could not be established, cause=" + cause.message);
			error.code = "ECONNRESET";
			options.request.emit("error", error);
			self.removeSocket(placeholder);
		}
	};
	TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
		var pos = this.sockets.indexOf(socket);
		if (pos === -1) return;
		this.sockets.splice(pos, 1);
		var pending = this.requests.shift();
		if (pending) this.createSocket(pending, function(socket) {
			pending.request.onSocket(socket);
		});
	};
	function createSecureSocket(options, cb) {
		var self = this;
		TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
			var hostHeader = options.request.getHeader("host");
			var tlsOptions = mergeOptions({}, self.options, {
				socket,
				servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
			});
			var secureSocket = tls.connect(0, tlsOptions);
			self.sockets[self.sockets.indexOf(socket)] = secureSocket;
			cb(secureSocket);
		});
	}
	function toOptions(host, port, localAddress) {
		if (typeof host === "string") return {
			host,
			port,
			localAddress
		};
		return host;
	}
	function mergeOptions(target) {
		for (var i = 1, len = arguments.length; i < len; ++i) {
			var overrides = arguments[i];
			if (typeof overrides === "object") {
				var keys = Object.keys(overrides);
				for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
					var k = keys[j];
					if (overrides[k] !== void 0) target[k] = overrides[k];
				}
			}
		}
		return target;
	}
	var debug;
	if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) debug = function() {
		var args = Array.prototype.slice.call(arguments);
		if (typeof args[0] === "string") args[0] = "TUNNEL: " + args[0];
		else args.unshift("TUNNEL:");
		console.error.apply(console, args);
	};
	else debug = function() {};
}));
// scripts/bundle/stand-ins/undici.ts
var import_tunnel = __toESM(__commonJSMin(((exports, module) => {
	module.exports = require_tunnel$1();
}))(), 1);
var ProxyAgent = class {
	constructor() {
		throw new Error("undici is not part of this bundle: see scripts/bundle.ts");
	}
};
// node_modules/@actions/http-client/lib/index.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = [
	"OPTIONS",
	"GET",
	"DELETE",
	"HEAD"
];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
var HttpClientError = class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message);
		this.name = "HttpClientError";
		this.statusCode = statusCode;
		Object.setPrototypeOf(this, HttpClientError.prototype);
	}
};
var HttpClientResponse = class {
	constructor(message) {
		this.message = message;
	}
	readBody() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				let output = Buffer.alloc(0);
				this.message.on("data", (chunk) => {
					output = Buffer.concat([output, chunk]);
				});
				this.message.on("end", () => {
					resolve(output.toString());
				});
			}));
		});
	}
	readBodyBuffer() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				const chunks = [];
				this.message.on("data", (chunk) => {
					chunks.push(chunk);
				});
				this.message.on("end", () => {
					resolve(Buffer.concat(chunks));
				});
			}));
		});
	}
};
var HttpClient = class {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = false;
		this._allowRedirects = true;
		this._allowRedirectDowngrade = false;
		this._maxRedirects = 50;
		this._allowRetries = false;
		this._maxRetries = 1;
		this._keepAlive = false;
		this._disposed = false;
		this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
		this.handlers = handlers || [];
		this.requestOptions = requestOptions;
		if (requestOptions) {
			if (requestOptions.ignoreSslError != null) this._ignoreSslError = requestOptions.ignoreSslError;
			this._socketTimeout = requestOptions.socketTimeout;
			if (requestOptions.allowRedirects != null) this._allowRedirects = requestOptions.allowRedirects;
			if (requestOptions.allowRedirectDowngrade != null) this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
			if (requestOptions.maxRedirects != null) this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
			if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
			if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
			if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
		}
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
		});
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("GET", requestUrl, null, additionalHeaders || {});
		});
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("DELETE", requestUrl, null, additionalHeaders || {});
		});
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("POST", requestUrl, data, additionalHeaders || {});
		});
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("PATCH", requestUrl, data, additionalHeaders || {});
		});
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("PUT", requestUrl, data, additionalHeaders || {});
		});
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("HEAD", requestUrl, null, additionalHeaders || {});
		});
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders);
		});
	}
	getJson(requestUrl_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			const res = yield this.get(requestUrl, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.post(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.put(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.patch(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._disposed) throw new Error("Client has already been disposed.");
			const parsedUrl = new URL(requestUrl);
			let info = this._prepareRequest(verb, parsedUrl, headers);
			const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
			let numTries = 0;
			let response;
			do {
				response = yield this.requestRaw(info, data);
				if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler;
					for (const handler of this.handlers) if (handler.canHandleAuthentication(response)) {
						authenticationHandler = handler;
						break;
					}
					if (authenticationHandler) return authenticationHandler.handleAuthentication(this, info, data);
					else return response;
				}
				let redirectsRemaining = this._maxRedirects;
				while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
					const redirectUrl = response.message.headers["location"];
					if (!redirectUrl) break;
					const parsedRedirectUrl = new URL(redirectUrl);
					if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
					yield response.readBody();
					if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
						for (const header in headers) if (header.toLowerCase() === "authorization") delete headers[header];
					}
					info = this._prepareRequest(verb, parsedRedirectUrl, headers);
					response = yield this.requestRaw(info, data);
					redirectsRemaining--;
				}
				if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
				numTries += 1;
				if (numTries < maxTries) {
					yield response.readBody();
					yield this._performExponentialBackoff(numTries);
				}
			} while (numTries < maxTries);
			return response;
		});
	}
	dispose() {
		if (this._agent) this._agent.destroy();
		this._disposed = true;
	}
	requestRaw(info, data) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					if (err) reject(err);
					else if (!res) reject(new Error("Unknown error"));
					else resolve(res);
				}
				this.requestRawWithCallback(info, data, callbackForResult);
			});
		});
	}
	requestRawWithCallback(info, data, onResult) {
		if (typeof data === "string") {
			if (!info.options.headers) info.options.headers = {};
			info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
		}
		let callbackCalled = false;
		function handleResult(err, res) {
			if (!callbackCalled) {
				callbackCalled = true;
				onResult(err, res);
			}
		}
		const req = info.httpModule.request(info.options, (msg) => {
			handleResult(void 0, new HttpClientResponse(msg));
		});
		let socket;
		req.on("socket", (sock) => {
			socket = sock;
		});
		req.setTimeout(this._socketTimeout || 18e4, () => {
			if (socket) socket.end();
			handleResult(new Error(`Request timeout: ${info.options.path}`));
		});
		req.on("error", function(err) {
			handleResult(err);
		});
		if (data && typeof data === "string") req.write(data, "utf8");
		if (data && typeof data !== "string") {
			data.on("close", function() {
				req.end();
			});
			data.pipe(req);
		} else req.end();
	}
	getAgent(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		return this._getAgent(parsedUrl);
	}
	getAgentDispatcher(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		const proxyUrl = getProxyUrl(parsedUrl);
		if (!(proxyUrl && proxyUrl.hostname)) return;
		return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
	}
	_prepareRequest(method, requestUrl, headers) {
		const info = {};
		info.parsedUrl = requestUrl;
		const usingSsl = info.parsedUrl.protocol === "https:";
		info.httpModule = usingSsl ? https : http;
		const defaultPort = usingSsl ? 443 : 80;
		info.options = {};
		info.options.host = info.parsedUrl.hostname;
		info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
		info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
		info.options.method = method;
		info.options.headers = this._mergeHeaders(headers);
		if (this.userAgent != null) info.options.headers["user-agent"] = this.userAgent;
		info.options.agent = this._getAgent(info.parsedUrl);
		if (this.handlers) for (const handler of this.handlers) handler.prepareRequest(info.options);
		return info;
	}
	_mergeHeaders(headers) {
		if (this.requestOptions && this.requestOptions.headers) return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
		return lowercaseKeys(headers || {});
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
			if (headerValue) clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
		}
		const additionalValue = additionalHeaders[header];
		if (additionalValue !== void 0) return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
			if (headerValue) {
				if (typeof headerValue === "number") clientHeader = String(headerValue);
				else if (Array.isArray(headerValue)) clientHeader = headerValue.join(", ");
				else clientHeader = headerValue;
			}
		}
		const additionalValue = additionalHeaders[Headers.ContentType];
		if (additionalValue !== void 0) {
			if (typeof additionalValue === "number") return String(additionalValue);
			else if (Array.isArray(additionalValue)) return additionalValue.join(", ");
			else return additionalValue;
		}
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getAgent(parsedUrl) {
		let agent;
		const proxyUrl = getProxyUrl(parsedUrl);
		const useProxy = proxyUrl && proxyUrl.hostname;
		if (this._keepAlive && useProxy) agent = this._proxyAgent;
		if (!useProxy) agent = this._agent;
		if (agent) return agent;
		const usingSsl = parsedUrl.protocol === "https:";
		let maxSockets = 100;
		if (this.requestOptions) maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
		if (proxyUrl && proxyUrl.hostname) {
			const agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && { proxyAuth: `${proxyUrl.username}:${proxyUrl.password}` }), {
					host: proxyUrl.hostname,
					port: proxyUrl.port
				})
			};
			let tunnelAgent;
			const overHttps = proxyUrl.protocol === "https:";
			if (usingSsl) tunnelAgent = overHttps ? import_tunnel.httpsOverHttps : import_tunnel.httpsOverHttp;
			else tunnelAgent = overHttps ? import_tunnel.httpOverHttps : import_tunnel.httpOverHttp;
			agent = tunnelAgent(agentOptions);
			this._proxyAgent = agent;
		}
		if (!agent) {
			const options = {
				keepAlive: this._keepAlive,
				maxSockets
			};
			agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
			this._agent = agent;
		}
		if (usingSsl && this._ignoreSslError) agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: false });
		return agent;
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent;
		if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
		if (proxyAgent) return proxyAgent;
		const usingSsl = parsedUrl.protocol === "https:";
		proxyAgent = new ProxyAgent(Object.assign({
			uri: proxyUrl.href,
			pipelining: !this._keepAlive ? 0 : 1
		}, (proxyUrl.username || proxyUrl.password) && { token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}` }));
		this._proxyAgentDispatcher = proxyAgent;
		if (usingSsl && this._ignoreSslError) proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, { rejectUnauthorized: false });
		return proxyAgent;
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		const baseUserAgent = userAgent || "actions/http-client";
		const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
		if (orchId) return `${baseUserAgent} actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
		return baseUserAgent;
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter(this, void 0, void 0, function* () {
			retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
			const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
			return new Promise((resolve) => setTimeout(() => resolve(), ms));
		});
	}
	_processResponse(res, options) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
				const statusCode = res.message.statusCode || 0;
				const response = {
					statusCode,
					result: null,
					headers: {}
				};
				if (statusCode === HttpCodes.NotFound) resolve(response);
				function dateTimeDeserializer(key, value) {
					if (typeof value === "string") {
						const a = new Date(value);
						if (!isNaN(a.valueOf())) return a;
					}
					return value;
				}
				let obj;
				let contents;
				try {
					contents = yield res.readBody();
					if (contents && contents.length > 0) {
						if (options && options.deserializeDates) obj = JSON.parse(contents, dateTimeDeserializer);
						else obj = JSON.parse(contents);
						response.result = obj;
					}
					response.headers = res.message.headers;
				} catch (err) {}
				if (statusCode > 299) {
					let msg;
					if (obj && obj.message) msg = obj.message;
					else if (contents && contents.length > 0) msg = contents;
					else msg = `Failed request: (${statusCode})`;
					const err = new HttpClientError(msg, statusCode);
					err.result = response.result;
					reject(err);
				} else resolve(response);
			}));
		});
	}
};
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
// src/pace.ts
const turnMilliseconds = 1e3 / 19;
const refusalMilliseconds = 250;
function openPace() {
	let next = 0;
	return {
		turn: async () => {
			const now = performance.now();
			const at = Math.max(next, now - 19 * turnMilliseconds);
			next = at + turnMilliseconds;
			if (at > now) await setTimeout$1(at - now);
		},
		slowDown: () => {
			next = Math.max(next, performance.now()) + refusalMilliseconds;
		}
	};
}
// src/aws.ts
const attemptMilliseconds = 2e4;
const defaultAttempts = 5;
const awsDomains = /\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|api\.amazonwebservices\.eu)$/;
function openAws(job, report) {
	const open = [];
	const settings = clientSettings(job.env);
	const endpoints = new Map();
	const settingsFor = (service, region, credentials) => {
		if (!endpoints.has(service)) endpoints.set(service, endpointFrom(service, job.env, report));
		const endpoint = endpoints.get(service);
		return {
			...settings,
			region,
			...endpoint && { endpoint },
			...credentials && { credentials }
		};
	};
	const serve = (client, region, endpoint) => {
		open.push(() => client.destroy());
		const { url } = client.config.endpointProvider({
			Region: region,
			UseFIPS: settings.useFipsEndpoint,
			UseDualStack: settings.useDualstackEndpoint,
			UseGlobalEndpoint: false,
			...endpoint && { Endpoint: endpoint }
		});
		throughProxy(client, url);
		return {
			client,
			host: url.host,
			region
		};
	};
	return {
		portal: async (region) => {
			const { SSO } = await import("./client-sso.js");
			const config = settingsFor("SSO", region, void 0);
			const client = new SSO(config);
			client.middlewareStack.addRelativeTo(paced(openPace()), {
				name: "pace",
				relation: "after",
				toMiddleware: "retryMiddleware"
			});
			return serve(client, region, config.endpoint);
		},
		oidc: async (region, credentials) => {
			const { SSOOIDC } = await import("./client-sso-oidc.js");
			const config = settingsFor("SSO_OIDC", region, credentials);
			return serve(new SSOOIDC(credentials ? {
				...config,
				maxAttempts: 1
			} : config), region, config.endpoint);
		},
		oidcPolling: async (region) => {
			const { SSOOIDC } = await import("./client-sso-oidc.js");
			const config = settingsFor("SSO_OIDC", region, void 0);
			return serve(new SSOOIDC({
				...config,
				maxAttempts: 1
			}), region, config.endpoint);
		},
		sts: async (region, credentials) => {
			const { STS } = await import("./client-sts.js");
			const config = settingsFor("STS", region, credentials);
			return serve(new STS(credentials ? config : {
				...config,
				maxAttempts: 1
			}), region, config.endpoint);
		},
		close: () => {
			for (const end of open.splice(0)) end();
		}
	};
}
function checkedRegion(region, from) {
	if (/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region)) return region;
	throw invalidInput(from, `says "${region}", which has not the form of an AWS region.`, "Write one like eu-west-1.");
}
function attemptsFrom(env, byDefault = defaultAttempts) {
	const text = env.AWS_MAX_ATTEMPTS;
	if (!text) return byDefault;
	const attempts = Number(text);
	if (Number.isInteger(attempts) && attempts > 0) return attempts;
	throw new ActionError("invalid-input", `The environment variable AWS_MAX_ATTEMPTS says "${text}", which is not a number of attempts.`, "Set it to a whole number from 1, or remove it.");
}
function clientSettings(env) {
	return {
		maxAttempts: attemptsFrom(env),
		retryMode: "standard",
		defaultsMode: "standard",
		useFipsEndpoint: env.AWS_USE_FIPS_ENDPOINT?.toLowerCase() === "true",
		useDualstackEndpoint: env.AWS_USE_DUALSTACK_ENDPOINT?.toLowerCase() === "true",
		ignoreConfiguredEndpointUrls: true,
		userAgentAppId: "aws-sso-credentials",
		authSchemePreference: [],
		requestHandler: {
			connectionTimeout: attemptMilliseconds,
			requestTimeout: attemptMilliseconds,
			socketTimeout: attemptMilliseconds,
			throwOnRequestTimeout: true
		}
	};
}
function paced({ turn, slowDown }) {
	return (next) => async (args) => {
		await turn();
		try {
			return await next(args);
		} catch (error) {
			if (isRecord(error) && isRecord(error.$metadata) && error.$metadata.httpStatusCode === 429) slowDown();
			throw error;
		}
	};
}
function endpointFrom(service, env, report) {
	if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === "true") return void 0;
	const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : "AWS_ENDPOINT_URL";
	const endpoint = env[variable];
	if (!endpoint) return void 0;
	const refuse = (what, remedy) => new ActionError("invalid-input", `The environment variable ${variable} says "${endpoint}", ${what}.`, remedy);
	if (!URL.canParse(endpoint)) throw refuse("which is not a URL", "Correct or remove it.");
	const { protocol, hostname } = new URL(endpoint);
	if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname))) throw refuse("which would send secrets unencrypted", "Use https://, or an address of this machine itself.");
	if (!awsDomains.test(hostname)) report.warning(`${variable} sends this step's requests to ${hostname}, outside of AWS.`);
	return endpoint;
}
function throughProxy(client, url) {
	const agent = new HttpClient().getAgent(url.href);
	if (!("proxyOptions" in agent)) return;
	client.config.requestHandler.updateHttpClientConfig("httpsAgent", Object.assign(agent, { destroy: () => {} }));
}
// src/glob.ts
function isGlob(word) {
	return /[*?]/.test(word);
}
function matchesGlob(name, glob) {
	let [at, from, star, retry] = [
		0,
		0,
		-1,
		0
	];
	while (at < name.length) if (glob[from] === "*") [star, retry, from] = [
		from,
		at,
		from + 1
	];
	else if (glob[from] === "?" || glob[from] === name[at]) [at, from] = [at + 1, from + 1];
	else if (star >= 0) [retry, at, from] = [
		retry + 1,
		retry + 1,
		star + 1
	];
	else return false;
	return /^\**$/.test(glob.slice(from));
}
// src/partition.ts
const prefixes = [
	["cn-", "aws-cn"],
	["us-gov-", "aws-us-gov"],
	["eusc-", "aws-eusc"],
	["us-iso-", "aws-iso"],
	["us-isob-", "aws-iso-b"],
	["eu-isoe-", "aws-iso-e"],
	["us-isof-", "aws-iso-f"]
];
function partitionOf(region) {
	return prefixes.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}
function stsAudience(partition) {
	return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
// src/role.ts
function isAccountId(account) {
	return /^\d{12}$/.test(account);
}
function parseRole(arn) {
	const [, partition, accountId, name] = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]{1,64})$/.exec(arn) ?? [];
	return partition && accountId && name && arn.length <= 2048 ? {
		partition,
		accountId,
		name
	} : void 0;
}
function isSessionName(text) {
	return /^[\w+=,.@-]{2,64}$/.test(text);
}
function isExternalId(text) {
	return /^[\w+=,.@:/-]{2,1224}$/.test(text);
}
function accountOfRole(arn) {
	return /^arn:[^:]*:iam::(\d{12}):role\//.exec(arn)?.[1];
}
function lastAccount(chain, accountId) {
	return accountOfRole(chain.at(-1)?.arn ?? "") ?? accountId;
}
function accountOfSession(arn) {
	return /^arn:aws[a-z-]*:sts::(\d{12}):assumed-role\//.exec(arn)?.[1];
}
function fillPlaceholders(text, { accountId, permissionSet, partition }) {
	return text.replaceAll("{account-id}", accountId).replaceAll("{permission-set}", permissionSet).replaceAll("{partition}", partition);
}
function filledRole(role, { accountId, permissionSet }, region) {
	const arn = fillPlaceholders(role.arn, {
		accountId,
		permissionSet,
		partition: partitionOf(region)
	});
	const filled = {
		...role,
		arn
	};
	if (!parseRole(arn)) throw invalidInput(role.input, `comes out as ${arn}, which is no ARN of a role.`, "Correct it.");
	checkPartition(filled, region);
	return filled;
}
function checkChain(chain, region, sourceRegion) {
	const [partition, start] = [partitionOf(region), partitionOf(sourceRegion)];
	for (const role of chain) {
		checkPartition(role, region);
		if (partition === start) continue;
		throw invalidInput(role.input, `names ${role.arn}, which STS in ${region} (${partition}) would be asked for with credentials of ${start}.`, `Give a region of ${start} as aws-region, and roles of ${start}.`);
	}
}
function checkPartition({ input, arn, policyArns = [] }, region) {
	const partition = partitionOf(region);
	const policy = policyArns.find((one) => one.split(":")[1] !== partition);
	if (policy) throw invalidInput("managed-session-policies", `names ${policy}, while ${arn} is assumed in the partition ${partition}.`, `Write policies of ${partition}.`);
	const [, named] = arn.split(":");
	if (named === partition || named === "{partition}") return;
	throw invalidInput(input, `names ${arn} in the partition ${named}, while the region ${region} is in ${partition}.`, `Write the ARN with arn:{partition}:, or give a region of ${named}.`);
}
function checkedRole(input, text, bare) {
	const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].find(([, name = ""]) => ![
		"account-id",
		"permission-set",
		"partition"
	].includes(name));
	if (unknown) throw invalidInput(input, `says ${text}, with the unknown placeholder ${unknown[0]}.`, "Write {account-id}, {permission-set} or {partition}.");
	const arn = bare && !/^arn:/i.test(text) ? `arn:{partition}:iam::{account-id}:role/${text.replace(/^\/?(role\/)?/, "")}` : text;
	const parsed = parseRole(fillPlaceholders(arn, {
		accountId: "111122223333",
		permissionSet: "Name",
		partition: "aws"
	}));
	if (!parsed) throw invalidInput(input, `says ${text}, which is no ARN of an IAM role.`, remedyFor$2(text));
	const permissionSet = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(parsed.name)?.[1];
	if (!permissionSet) return arn;
	throw invalidInput(input, `says ${text}, the role of a permission set, which Identity Center alone can assume.`, `Give permission-set: ${permissionSet} with application-arn or sso-token, or name a role of your own.`);
}
function remedyFor$2(text) {
	const [, partition, accountId, role] = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(text) ?? [];
	if (role) return `Write the role instead of its session: arn:${partition}:iam::${accountId}:role/${role}.`;
	const digits = /^arn:aws[a-z-]*:iam::(\d*):role\//.exec(text)?.[1];
	if (digits !== void 0 && digits.length !== 12) return `Correct the account id: it has ${digits.length} digits, not 12.`;
	return "Write it as arn:{partition}:iam::{account-id}:role/NAME.";
}
// src/side-by-side.ts
async function sideBySide(items, limit, work) {
	const results = [];
	const remaining = items.entries();
	const worker = async () => {
		for (const [index, item] of remaining) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}
// src/assignment.ts
const requestsAtOnce = 20;
async function resolveTarget(target, portal) {
	const { permissionSet } = target;
	const accounts = await accountsOf(target, portal);
	if (!target.isPattern || !isGlob(permissionSet)) return accounts.map(({ id, name }) => ({
		accountId: id,
		accountName: name,
		permissionSet,
		isListed: false
	}));
	const found = (await sideBySide(accounts, requestsAtOnce, async ({ id, name }) => {
		return (await portal.permissionSets(id)).filter((one) => matchesGlob(one, permissionSet)).toSorted().map((one) => ({
			accountId: id,
			accountName: name,
			permissionSet: one,
			isListed: true
		}));
	})).flat();
	if (found.length > 0) return found;
	throw nothingAssigned(target, accounts, portal);
}
async function accountsOf({ account, isPattern, profile }, portal) {
	if (isAccountId(account)) {
		if (!profile?.includes("{account-name}")) return [{
			id: account,
			name: ""
		}];
		return [{
			id: account,
			name: (await portal.accounts()).find(({ id }) => id === account)?.name ?? ""
		}];
	}
	const accounts = await portal.accounts();
	if (!isPattern || !isGlob(account)) return [accountNamed(account, accounts, portal.user)];
	const exact = accounts.filter(({ id, name }) => matchesGlob(name, account) || matchesGlob(id, account));
	const matches = exact.length > 0 ? exact : accounts.filter(({ name }) => matchesGlob(fold(name), fold(account)));
	if (matches.length === 0) throw notFound(account, accounts, portal.user);
	return matches.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
function compare(one, other) {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
function nothingAssigned({ account, permissionSet }, accounts, portal) {
	const names = accounts.map(({ id, name }) => name ? `${name} (${id})` : id);
	return new ActionError("not-assigned", `In the accounts that ${account} matches, ${portal.user} holds no permission set ${permissionSet}. Accounts: ${listed(names)}.`, `Correct the permission set, or have it assigned to ${portal.user}.`);
}
function accountNamed(name, accounts, user) {
	const exact = accounts.filter((account) => account.name === name);
	const matches = exact.length > 0 ? exact : accounts.filter((account) => fold(account.name) === fold(name));
	const [only, ...others] = matches;
	if (only && others.length === 0) return only;
	if (!only) throw notFound(name, accounts, user);
	const candidates = matches.map((account) => `${account.name} (${account.id})`).sort();
	throw new ActionError("account-ambiguous", `Several accounts are named ${name}: ${listed(candidates)}.`, "Give the id of the one that is meant as account.");
}
function fold(name) {
	return name.normalize("NFC").toLowerCase();
}
function notFound(name, accounts, user) {
	const names = accounts.map((account) => account.name);
	const close = nearest(name, names);
	const seen = names.length > 0 ? `It sees ${names.length}: ${listed(names.toSorted())}.` : "It sees no account at all.";
	return new ActionError("account-not-found", isGlob(name) ? `No account that this session sees matches ${name}. ${seen}` : `This session sees no account named ${name}. ${seen}`, close ? `Write ${close} if that is meant, or give the account's 12-digit id.` : `Give the account's 12-digit id, or have a permission set in it assigned to ${user}.`);
}
async function notAssigned(assignment, portal, words) {
	const { accountId, permissionSet } = assignment;
	const held = await portal.permissionSets(accountId);
	const what = `The portal in ${portal.region} refused ${permissionSet} in account ${accountId} (${words}).`;
	const wanted = "A permission set name is wanted, not the name of an IAM role.";
	if (held.includes(permissionSet)) return new ActionError("not-assigned", `${what} The portal still lists it, so the assignment was just removed, or is not provisioned.`, `Assign the permission set to ${portal.user} in this account anew, or wait until its provisioning is done.`);
	if (held.length === 0) {
		const accounts = (await portal.accounts()).map(({ id, name }) => `${name} (${id})`);
		return new ActionError("not-assigned", `${what} This session holds no permission set in that account. It sees: ${listed(accounts) || "no account at all"}. ${wanted}`, `Correct the account id, or have a permission set in it assigned to ${portal.user}.`);
	}
	const close = nearest(permissionSet, held);
	return new ActionError("not-assigned", `${what} In that account this session holds: ${listed(held.toSorted())}. ${wanted}`, close ? `Write ${close} if that is meant.` : "Write one of these, or have the wanted one assigned.");
}
// src/role-credentials.ts
function usableCredentials(answer, host, report) {
	const { accessKeyId, secretAccessKey, sessionToken, expiration, arn } = answer;
	for (const secret of [
		accessKeyId,
		secretAccessKey,
		sessionToken
	]) if (secret) report.secret(secret);
	if (!accessKeyId && !secretAccessKey && !sessionToken) throw new ActionError("network", `What answered for ${host} is not the service: the answer holds no role credentials.`, `Allow this runner to reach ${host}: a proxy or firewall on the way answers in its place.`);
	if (![
		accessKeyId,
		secretAccessKey,
		sessionToken
	].every((part) => part !== void 0 && /^[\x21-\x7e]+$/.test(part)) || !accessKeyId || !secretAccessKey || !sessionToken || !expiration) throw new ActionError("unexpected", `${host} answered without complete role credentials.`, "Try again later.");
	return {
		accessKeyId,
		secretAccessKey,
		sessionToken,
		expiration,
		arn
	};
}
// src/service-failure.ts
function isFailure(answer) {
	return isRecord(answer) && "answered" in answer;
}
function describeFailure(error) {
	const { name, message, code, $fault, $metadata, error: oauthCode, error_description, reason } = error;
	const metadata = $metadata ?? {};
	const oauthWords = [
		oauthCode,
		error_description,
		reason
	].filter((part) => typeof part === "string" && part !== "").join(": ");
	return {
		status: metadata.httpStatusCode,
		name: String(code ?? name ?? "Error"),
		...typeof oauthCode === "string" && { oauthCode },
		words: oauthWords || String(message ?? error).split("\n")[0] || "no words",
		answered: $fault !== void 0 && (name !== "Unknown" || oauthWords !== ""),
		metadata,
		cause: error
	};
}
function generalError(failure, doing, host, env) {
	const { status, name, words, answered, metadata, cause } = failure;
	const attempts = metadata.attempts ?? 1;
	if (isThrottling(failure)) {
		const seconds = Math.ceil((metadata.totalRetryDelay ?? 0) / 1e3);
		return new ActionError("throttled", `${host} refused ${doing} as too many requests: ${attempts} attempts over ${seconds} seconds.`, "Run fewer jobs at the same moment, or raise AWS_MAX_ATTEMPTS.", { cause });
	}
	if (!answered) return networkError(failure, doing, host, env);
	const request = metadata.requestId ? `, request id ${metadata.requestId}` : "";
	return new ActionError("unexpected", `${host} answered ${name} to ${doing} (HTTP ${status ?? "status unknown"}${request}): ${words}`, "Try again; if it stays, look up the error name and give the request id to AWS Support.", { cause });
}
function networkError(failure, doing, host, env) {
	const { status, name, words, metadata, cause } = failure;
	const proxy = proxyHost(env);
	const way = proxy ? ` through the proxy ${proxy}` : "";
	const attempts = metadata.attempts && metadata.attempts > 1 ? ` after ${metadata.attempts} attempts` : "";
	if (!isBroken(failure)) return new ActionError("network", `What answered for ${host}${way} is not the service (HTTP ${status}, while ${doing}).`, `Allow this runner to reach ${host}: a proxy or firewall on the way answers in its place.`, { cause });
	return new ActionError("network", `No answer from ${host}${way} while ${doing}${attempts} (${name}: ${words}).`, isCertificateTrouble(name) ? "Set NODE_EXTRA_CA_CERTS to the file of the certificate authority, if a proxy of your own opens TLS." : `Check that the runner can reach ${host}${proxy ? ", that the proxy allows it" : ""}, and that the region is right.`, { cause });
}
function isTransient(failure) {
	const { status = 0, name, metadata } = failure;
	if (metadata.clockSkewCorrected || isThrottling(failure)) return true;
	return isBroken(failure) ? !isCertificateTrouble(name) : status >= 500 || status === 408;
}
function isBroken({ status, name, answered }) {
	return !answered && (status === void 0 || /^E[A-Z]+$/.test(name) || name === "TimeoutError");
}
function isThrottling({ status, name }) {
	return status === 429 || /throttl|toomanyrequests|slowdown/i.test(name);
}
function isCertificateTrouble(name) {
	return /CERT|SELF_SIGNED|TLS|SSL|ISSUER|SIGNATURE/i.test(name);
}
function proxyHost(env) {
	const proxy = env.https_proxy || env.HTTPS_PROXY;
	if (!proxy) return void 0;
	const url = proxy.includes("://") ? proxy : `http://${proxy}`;
	return URL.canParse(url) ? new URL(url).host : "of HTTPS_PROXY";
}
// src/portal.ts
const pageSize = 100;
async function openPortal(session, { aws, job, report }) {
	const { client, host, region } = await aws.portal(session.region);
	let current = session;
	let renewal;
	let everyAccount;
	const heldIn = new Map();
	const call = async (doing, request) => {
		const attempt = async ({ accessToken }) => request(client, accessToken).catch((error) => describeFailure(error));
		const tried = current;
		let answer = await attempt(tried);
		if (isSessionRefusal(answer) && tried.renew) {
			if (current === tried) {
				renewal ??= tried.renew().finally(() => {
					renewal = void 0;
				});
				current = await renewal;
			}
			answer = await attempt(current);
		}
		if (isSessionRefusal(answer)) throw current.refused(answer.words);
		if (isFailure(answer) && !isAccessRefusal(answer)) throw generalError(answer, doing, host, job.env);
		return answer;
	};
	const listAccounts = async () => {
		const accounts = [];
		let nextToken;
		do {
			const page = await call("listing the accounts", (portal, accessToken) => portal.listAccounts({
				accessToken,
				maxResults: pageSize,
				...nextToken && { nextToken }
			}));
			if (isFailure(page)) return [];
			for (const { accountId, accountName } of page.accountList ?? []) if (accountId && isAccountId(accountId)) accounts.push({
				id: accountId,
				name: accountName ?? ""
			});
			nextToken = page.nextToken;
		} while (nextToken);
		return accounts;
	};
	const listPermissionSets = async (accountId) => {
		const names = [];
		let nextToken;
		do {
			const page = await call("listing the permission sets", (portal, accessToken) => portal.listAccountRoles({
				accessToken,
				accountId,
				maxResults: pageSize,
				...nextToken && { nextToken }
			}));
			if (isFailure(page)) return names;
			names.push(...(page.roleList ?? []).flatMap(({ roleName }) => roleName ? [roleName] : []));
			nextToken = page.nextToken;
		} while (nextToken);
		return names;
	};
	return {
		region,
		startUrl: session.startUrl,
		user: session.user,
		accounts: () => {
			everyAccount ??= listAccounts();
			return everyAccount;
		},
		permissionSets: (accountId) => {
			const held = heldIn.get(accountId) ?? listPermissionSets(accountId);
			heldIn.set(accountId, held);
			return held;
		},
		roleCredentials: async (accountId, permissionSet) => {
			const answer = await call("getting role credentials", (portal, accessToken) => portal.getRoleCredentials({
				accessToken,
				accountId,
				roleName: permissionSet
			}));
			if (isFailure(answer)) return { refused: answer.words };
			const { expiration, ...keys } = answer.roleCredentials ?? {};
			return usableCredentials({
				...keys,
				expiration: expiration ? new Date(expiration) : void 0
			}, host, report);
		}
	};
}
function withAccountIdsReported(portal, onId) {
	const accounts = async () => {
		const all = await portal.accounts();
		for (const { id } of all) onId(id);
		return all;
	};
	return {
		...portal,
		accounts
	};
}
function isSessionRefusal(answer) {
	return isFailure(answer) && answer.answered && answer.status === 401;
}
function isAccessRefusal({ answered, status }) {
	return answered && (status === 403 || status === 404);
}
// src/sts.ts
function sessionParameters({ arn, sessionName, durationSeconds, policy, policyArns }) {
	return {
		RoleArn: arn,
		RoleSessionName: sessionName,
		DurationSeconds: durationSeconds,
		...policy && { Policy: policy },
		...policyArns?.length && { PolicyArns: policyArns.map((policyArn) => ({ arn: policyArn })) }
	};
}
function sessionFrom({ Credentials, AssumedRoleUser }, host, report) {
	return usableCredentials({
		accessKeyId: Credentials?.AccessKeyId,
		secretAccessKey: Credentials?.SecretAccessKey,
		sessionToken: Credentials?.SessionToken,
		expiration: Credentials?.Expiration,
		arn: AssumedRoleUser?.Arn
	}, host, report);
}
function unacceptableInput({ name, words }, role) {
	if (/DurationSeconds/i.test(words)) return invalidInput("role-duration-seconds", `asks for ${role.durationSeconds} seconds, which STS refused for ${role.arn}: ${words}`, "Ask for less, or raise the maximum session duration of the role.");
	if (/MalformedPolicy/.test(name)) return invalidInput("inline-session-policy", `is no policy to STS: ${words}`, "Correct the policy.");
	if (/PackedPolicyTooLarge/.test(name)) {
		const policies = role.policy ? "inline-session-policy" : "managed-session-policies";
		return invalidInput(role.policy || role.policyArns?.length ? policies : "session-tags", `is too large for STS, which packs session policies and session tags together: ${words}`, "Shorten the policy, or give fewer policies and tags.");
	}
}
// src/role-chain.ts
async function assumeRoles(roles, first, startsAs, region, context) {
	let credentials = first;
	for (const role of roles) credentials = await assumeRole(role, credentials, startsAs, region, context);
	return credentials;
}
async function assumeRole(role, credentials, startsAs, region, { aws, job, report }) {
	const { client, host } = await aws.sts(region, credentials);
	const answer = await client.assumeRole({
		...sessionParameters(role),
		...role.externalId && { ExternalId: role.externalId },
		...role.tags?.length && { Tags: [...role.tags] }
	}).catch(describeFailure);
	if (!isFailure(answer)) return sessionFrom(answer, host, report);
	if (!answer.answered || isTransient(answer)) throw generalError(answer, `assuming ${role.arn}`, host, job.env);
	throw unacceptableInput(answer, role) ?? rejected(answer, role, credentials.arn ?? startsAs, region);
}
function rejected({ name, words, cause }, role, caller, region) {
	const tagging = role.tags?.length ? " and sts:TagSession" : "";
	const externalId = role.externalId ? ", with the external id that role-external-id gives" : "";
	return new ActionError("role-chain-rejected", `STS in ${region} refused ${role.arn} to ${caller} (${name}: ${words}).`, /RegionDisabled/.test(name) ? `Activate the region ${region} in the account of the role, or give another aws-region.` : `Check that the role exists, that its trust policy allows sts:AssumeRole${tagging} to ${caller}${externalId}, and that the permissions of ${caller} allow it too.`, { cause });
}
// src/sso-profile.ts
function readSsoProfile(text, path, name) {
	const { sections, misfits } = parseSections(text);
	if (misfits[0]) throw new ActionError("unreadable-config", `The AWS config file ${path} cannot be parsed: line ${misfits[0].line} is neither a section header nor a setting.`, "Correct that line, or make it a comment with #.");
	return readChained(sections, path, [name]);
}
function readChained(sections, path, trail) {
	const name = trail.at(-1) ?? "";
	const own = settingsOf(sections, (section) => isProfile(section, "config", name));
	if (!own) throw missingProfile(name, path, profileNames(sections, "config"));
	const where = `names the profile ${trail.join(", whose source_profile is ")} of ${path}, which`;
	if (!own.get("role_arn")) return {
		name,
		...readOwnSession(sections, own, where)
	};
	const next = own.get("source_profile");
	if (!next || trail.includes(next)) throw invalidInput("aws-profile", `${where} has role_arn ${next ? "and leads back to itself" : "without source_profile"}.`, "Set source_profile to a profile of IAM Identity Center.");
	const base = readChained(sections, path, [...trail, next]);
	return {
		...base,
		name,
		roles: [...base.roles, roleOf(own, where)],
		region: own.get("region"),
		display: displayOf(own)
	};
}
function roleOf(own, where) {
	const externalId = own.get("external_id");
	const sessionName = own.get("role_session_name");
	const duration = own.get("duration_seconds");
	const check = (key, isGood, rule) => {
		if (isGood) return;
		throw invalidInput("aws-profile", `${where} says ${key} = ${own.get(key)}; ${rule}.`, `Correct or remove ${key}.`);
	};
	check("duration_seconds", !duration || /^\d+$/.test(duration) && Number(duration) >= 900 && Number(duration) <= 3600, "a role that is assumed from another takes 900 to 3600");
	check("role_session_name", !sessionName || isSessionName(sessionName), "STS takes 2 to 64 of letters, digits, +=,.@-_");
	check("external_id", !externalId || isExternalId(externalId), "STS takes 2 to 1224 of letters, digits, +=,.@:/_-");
	return {
		arn: checkedRole("aws-profile", own.get("role_arn") ?? "", false),
		...externalId && { externalId },
		...sessionName && { sessionName },
		...duration && { durationSeconds: Number(duration) }
	};
}
function readOwnSession(sections, own, where) {
	const sessionName = own.get("sso_session");
	const session = sessionName === void 0 ? own : settingsOf(sections, ({ words }) => words.length === 2 && words[0] === "sso-session" && words[1] === sessionName);
	if (!session) throw invalidInput("aws-profile", `${where} wants the missing section [sso-session ${sessionName}].`, "Add that section.");
	const required = (key, settings) => {
		const value = settings.get(key);
		if (value) return value;
		throw invalidInput("aws-profile", `${where} has no ${key}${hint(own)}.`, remedyFor$1(own, key));
	};
	for (const key of ["sso_start_url", "sso_region"]) refuseContradiction(key, own, session, where);
	return {
		startUrl: required("sso_start_url", session),
		ssoRegion: required("sso_region", session),
		sessionName,
		accountId: required("sso_account_id", own),
		permissionSet: required("sso_role_name", own),
		roles: [],
		region: own.get("region") || void 0,
		display: displayOf(own)
	};
}
function displayOf(own) {
	return new Map([...own].filter(([key, value]) => value && (key === "output" || /^cli_[a-z_]+$/.test(key))));
}
function signInArgument(text, isWanted) {
	const { sections } = parseSections(text);
	const section = sections.find(({ settings }) => isWanted(settings.get("sso_start_url") ?? ""));
	if (!section) return void 0;
	const [kind, name = "default"] = section.words;
	return kind === "sso-session" ? `--sso-session ${name}` : `--profile ${name}`;
}
function settingsOf(sections, matches) {
	const found = sections.filter(matches);
	if (found.length === 0) return void 0;
	return new Map(found.flatMap(({ settings }) => [...settings].map(([key, value]) => [key, withoutComment(value)])));
}
function refuseContradiction(key, own, session, where) {
	const mine = own.get(key);
	const shared = session.get(key);
	if (mine === void 0 || shared === void 0 || mine === shared) return;
	throw invalidInput("aws-profile", `${where} says ${key} = ${mine} while its sso-session says ${shared}.`, `Remove ${key} from the profile.`);
}
function missingProfile(name, path, names) {
	const close = nearest(name, names);
	const there = names.length > 0 ? `The file has: ${listed(names)}.` : "The file has no profiles.";
	return invalidInput("aws-profile", `names the profile ${name}, which ${path} does not have. ${there}`, close ? `Write ${close} if that is meant, or give account and permission-set to make a new profile.` : "Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.");
}
function hint(own) {
	if (own.has("login_session")) return " (it is a profile of aws login, which is another thing than Identity Center)";
	if (own.has("aws_access_key_id")) return " (it holds access keys)";
	return "";
}
function remedyFor$1(own, key) {
	if ((key === "sso_account_id" || key === "sso_role_name") && own.has("sso_session")) return `Add ${key} to the profile, or give account and permission-set.`;
	return `Add ${key}, or run aws configure sso, which writes the whole profile.`;
}
// src/session/cached-token-errors.ts
const secretsGone = "If sso-token was meant, it came out empty: runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.";
async function signInCommand({ sessionName, profile, startUrl }, job) {
	if (sessionName) return `aws sso login --sso-session ${sessionName}`;
	if (profile) return `aws sso login --profile ${profile}`;
	const config = await readIfThere(filesInForce(job).config).catch(() => void 0);
	const isWanted = (url) => startUrl !== void 0 && sameStartUrl(url, startUrl);
	const argument = config && signInArgument(config.toString("utf8"), isWanted);
	return argument ? `aws sso login ${argument}` : "aws configure sso, then aws sso login --profile NAME,";
}
function noTokenForOutsiders(outsider, folder) {
	return new ActionError("no-cached-token", `This run is for ${outsider === "fork" ? "a fork's pull request" : "Dependabot"}, and for such runs the token cache ${folder} is never read. ${secretsGone}`, "Run the job for branches of this repository only, with an if: condition.");
}
function noCachedToken(startUrl, folder, { otherStartUrls, broken }, awsLogin, signIn) {
	const others = otherStartUrls.length > 0 ? ` It has tokens of: ${listed(otherStartUrls)}.` : "";
	const unread = broken.length > 0 ? ` These files could not be read: ${listed(broken)}.` : "";
	return new ActionError("no-cached-token", `There is no cached token for ${startUrl} in ${folder}.${others}${unread}${awsLogin ? " What aws login left beside it is another thing than a session of IAM Identity Center." : ""} ${secretsGone}`, `Run ${signIn} on this machine as the user of the runner, or give the secret sso-token.`);
}
// src/session/renewal.ts
async function renewToken(place, isDue, context) {
	return await withLock(`${place.path}.lock`, async () => {
		const kept = await readToken(place.path, context.report) ?? place.initial;
		if (!isDue(kept)) return { token: kept };
		const replacement = await prepareReplacement(place.path, context.job.temp);
		try {
			const renewal = await requestRenewal(kept, place.region, context);
			if (renewal.token) await replacement.commit(`${JSON.stringify(renewal.token.fields, void 0, 2)}\n`);
			return renewal;
		} finally {
			await replacement.abandon();
		}
	});
}
async function requestRenewal(token, region, { aws, job, report }) {
	const { client, host } = await aws.oidc(region);
	const { clientId, clientSecret, refreshToken } = token;
	const answer = await client.createToken({
		grantType: "refresh_token",
		clientId,
		clientSecret,
		refreshToken
	}).then((output) => ({ output }), (error) => {
		const failure = describeFailure(error);
		if (failure.answered && (failure.status === 400 || failure.status === 401)) return { refused: failure.words };
		throw generalError(failure, "renewing the session", host, job.env);
	});
	if ("refused" in answer) return answer;
	const { accessToken, expiresIn, refreshToken: nextRefreshToken } = answer.output;
	if (!accessToken || !expiresIn) throw new ActionError("unexpected", `${host} renewed the session without an access token or its lifetime.`, "Sign in anew with aws sso login.");
	report.secret(accessToken);
	if (nextRefreshToken) report.secret(nextRefreshToken);
	const expiresAt = new Date(Date.now() + expiresIn * 1e3);
	const kept = {
		accessToken,
		expiresAt,
		refreshToken: nextRefreshToken ?? refreshToken
	};
	return { token: {
		...token,
		...kept,
		fields: {
			...token.fields,
			...kept,
			expiresAt: formatTime(expiresAt)
		}
	} };
}
// src/session/token-session.ts
const cacheMargin = 3e5;
async function openTokenSession(origin, context) {
	const { place, margin } = origin;
	const { initial } = place;
	const isDue = (token) => remaining(token) < margin && isRenewable(token);
	if (!isDue(initial)) {
		if (remaining(initial) > -9e5) return sessionOf(initial, origin, context);
		return replaced(initial, "It has nothing to renew it with.", origin, context);
	}
	const isValid = remaining(initial) > 0;
	const stays = `is not renewed; using it until ${whenEnded(initial)}.`;
	try {
		const renewal = await renewToken(place, isDue, context);
		if (renewal.refused === void 0 || !isValid) return await settled(renewal, initial, origin, context);
		context.report.warning(`The session ${stays} The service refused to renew it: ${renewal.refused}.`);
	} catch (error) {
		if (!(error instanceof ActionError) || !isValid) throw error;
		context.report.warning(`The session ${stays} ${error.message}`);
	}
	return sessionOf(initial, origin, context);
}
function sessionOf(token, origin, context) {
	const { place, isOwn, startUrl, replace } = origin;
	const renew = async () => {
		if (!isRenewable(token)) return replaced(token, "The service refused it.", origin, context);
		context.report.info(`The service in ${place.region} refused the access token; renewing it.`);
		const isRefused = (kept) => kept.accessToken === token.accessToken;
		return settled(await renewToken(place, isRefused, context), token, origin, context);
	};
	return {
		accessToken: token.accessToken,
		region: place.region,
		startUrl,
		expiresAt: token.expiresAt,
		user: "the user who signed in",
		keptAt: isOwn ? place.path : void 0,
		token,
		cachedAt: isOwn ? void 0 : place.path,
		renew: isRenewable(token) || replace ? renew : void 0,
		refused: (words) => expired(token, origin, `The service refused it: ${words}.`)
	};
}
async function settled(renewal, before, origin, context) {
	if (renewal.refused !== void 0) return replaced(before, `The service refused to renew it: ${renewal.refused}.`, origin, context);
	const { token } = renewal;
	context.report.info(`The session in ${origin.place.region} is renewed until ${whenEnded(token)}.`);
	origin.onRenewed?.(token);
	return sessionOf(token, origin, context);
}
async function replaced(ended, why, origin, { report }) {
	const error = expired(ended, origin, why);
	if (!origin.replace) throw error;
	report.info(error.message);
	return origin.replace();
}
function expired(token, { place, startUrl, remedy }, why) {
	const ended = remaining(token) <= 0 ? `expired at ${whenEnded(token)}` : "is no longer valid";
	const elsewhere = token.region && token.region !== place.region ? ` The token was issued in ${token.region}: is sso-region right?` : "";
	return new ActionError("session-expired", `The session of ${startUrl ?? "sso-token"} in ${place.region} ${ended}. ${why}${elsewhere}`, remedy);
}
// src/session/cached-token.ts
async function openCachedTokenSession(source, context) {
	const signIn = await signInCommand(source, context.job);
	return openTokenSession(source.token ? originInSecret(source, source.token, signIn, context) : await originAtHome(source, signIn, context), context);
}
function originInSecret(source, text, signIn, { job, report }) {
	const initial = parseTokenInput(text, report);
	const region = requiredRegion(source, initial, "sso-token");
	return {
		place: {
			path: ownTokenPath(job, initial.accessToken),
			initial,
			region
		},
		margin: 0,
		startUrl: source.startUrl ?? initial.startUrl,
		isOwn: true,
		remedy: `Run ${signIn} on your own machine, and store its file: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.`,
		onRenewed: ({ refreshToken }) => {
			if (refreshToken === initial.refreshToken) return;
			report.warning(`The service returned another refresh token, and nothing can write it back into the secret. Before the next run, run ${signIn} and store sso-token anew.`);
		}
	};
}
async function originAtHome(source, signIn, { job, report }) {
	const { startUrl, sessionName } = source;
	const folder = tokenCacheFolder(job.home);
	if (job.outsider) throw noTokenForOutsiders(job.outsider, folder);
	if (!startUrl) throw invalidInput("sso-start-url", "is missing: sso-token is not given or came out empty, and no profile of the AWS config file tells which access portal is meant.", "Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.");
	const search = await searchTokenCache(job.home, {
		startUrl,
		sessionName,
		temp: job.temp
	}, report);
	const best = bestToken(search.found, source.region, cacheMargin);
	if (!best) throw noCachedToken(startUrl, folder, search, await hasAwsLoginCache(job.home), signIn);
	const region = requiredRegion(source, best.token, best.path);
	report.link("session", `Using the cached token of ${startUrl} from ${best.path}.`);
	return {
		place: {
			path: best.path,
			initial: best.token,
			region
		},
		margin: cacheMargin,
		startUrl,
		isOwn: false,
		remedy: `Run ${signIn} on this machine as the user of the runner; it writes ${best.path} anew.`
	};
}
function requiredRegion(source, token, from) {
	if (source.region) return source.region;
	if (token.region) return checkedRegion(token.region, from);
	throw invalidInput("sso-region", `is missing, and ${from} does not tell it.`, "Give the region of IAM Identity Center.");
}
// src/session/device-authorization-errors.ts
const withoutPerson = "Use a source that needs no person, with application-arn or role-to-assume";
function refuseStrangers({ env, isPublic }) {
	const refuse = (value, why, remedy) => new ActionError("not-allowed", `The credential-source device-code is not allowed ${value}: ${why}.`, remedy);
	if (env.GITHUB_EVENT_NAME === "pull_request_target") throw refuse("for the event pull_request_target", "anybody who opens a pull request would start a run that asks your people to sign in", `${withoutPerson}, or another event.`);
	if (isPublic) throw refuse("in a public repository", "everybody can read the verification link and the code in its log", `${withoutPerson}, or move the job to a private repository.`);
}
function authorizationDenied({ userCode }, source, words) {
	return new ActionError("authorization-denied", `The sign-in with the code ${userCode} at ${source.startUrl} in ${source.region} was denied (${words}).`, "Run the job again and approve its new code, if it was you who started it; else find out who did.");
}
function authorizationExpired({ userCode }, { startUrl, region }) {
	return new ActionError("authorization-expired", `Nobody approved the code ${userCode} for ${startUrl} in ${region} in time. Where the page said invalid_grant, IAM Identity Center is in another region than ${region}.`, "Run the job again and approve its new code; correct sso-region if the page refused the code.");
}
function unknownPortal({ startUrl, region }, words) {
	return invalidInput("sso-start-url", `says ${startUrl}, which IAM Identity Center in the sso-region ${region} does not know (${words}).`, "Correct sso-start-url or sso-region: Settings of IAM Identity Center in the AWS console shows both.");
}
// src/session/polling.ts
const slowDownSeconds = 5;
const countdownSeconds = 30;
async function pollUntilDecided({ interval, expiresIn }, poll, onWaiting) {
	const end = performance.now() + expiresIn * 1e3;
	const left = () => (end - performance.now()) / 1e3;
	const mark = () => Math.ceil(left() / countdownSeconds);
	let told = Number.POSITIVE_INFINITY;
	let slowDowns = 0;
	let failures = [];
	for (;;) {
		if (mark() < told) {
			told = mark();
			onWaiting(Math.round(left()));
		}
		const pause = (interval + slowDowns * slowDownSeconds) * 2 ** Math.min(failures.length, 2);
		const inTime = pause < left();
		await setTimeout$1(Math.min(pause, left()) * 1e3);
		if (!inTime) return "expired";
		const answer = await poll();
		if (!isFailure(answer)) return answer;
		const isPending = answer.oauthCode === "authorization_pending" || answer.oauthCode === "slow_down";
		if (answer.oauthCode === "slow_down") slowDowns += 1;
		if (!isPending && !isTransient(answer)) return answer.oauthCode === "invalid_grant" && failures.at(-1) || answer;
		failures = isPending ? [] : [...failures, answer];
	}
}
// src/session/verification.ts
const suffix = `(${[
	...[
		"amazonaws.com",
		"amazonaws.com.cn",
		"amazonaws.eu",
		"c2s.ic.gov",
		"sc2s.sgov.gov",
		"cloud.adc-e.uk"
	],
	...[
		"csp.hci.ic.gov",
		"app.aws",
		"app.amazonwebservices.com.cn",
		"app.amazonwebservices.eu",
		"api.aws"
	],
	...[
		"api.amazonwebservices.com.cn",
		"api.amazonwebservices.eu",
		"api.aws.ic.gov",
		"api.aws.scloud"
	],
	...["api.cloud-aws.adc-e.uk", "api.aws.hci.ic.gov"]
].join("|").replaceAll(".", "\\.")})`;
const name = "[a-z0-9-]+";
const region = "[a-z]{2,4}(-[a-z]+)+-\\d{1,2}";
const pageHosts = new RegExp(`^(${name}\\.sso(-fips)?\\.${region}\\.${suffix}|${name}\\.${region}\\.portal\\.${suffix}|${name}\\.portal\\.${region}\\.${suffix}|(${name}\\.)+awsapps\\.(com|cn))$`);
function checkedVerificationUri(text, host) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	const isPlain = url?.username === "" && url.password === "";
	if (url && isPlain && isLoopback(url.hostname) && /^https?:$/.test(url.protocol)) return url.href;
	if (url && isPlain && url.protocol === "https:" && url.port === "" && pageHosts.test(url.hostname)) return url.href;
	throw notTheService(host, `it sends the person who signs in to ${url?.host || "a place that is no URL"}, which is no https:// page of AWS`);
}
function checkedUserCode(text, host) {
	if (/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text) && text.length <= 40) return text;
	throw notTheService(host, "the code for the person who signs in is none");
}
function notTheService(host, what) {
	return new ActionError("network", `What answered for ${host} is not the service: ${what}.`, `Approve nothing, and find out what answers for ${host}: look at AWS_ENDPOINT_URL_SSO_OIDC, AWS_ENDPOINT_URL and the proxy.`);
}
// src/session/device-grant.ts
const deviceCodeGrant = "urn:ietf:params:oauth:grant-type:device_code";
const defaultInterval = 5;
const longestSeconds = 3600;
async function startDeviceAuthorization(source, context) {
	const { aws, job, report } = context;
	const service = await aws.oidc(source.region);
	const { host } = service;
	const client = await registerClient(service, context);
	const { clientId, clientSecret } = client;
	const request = {
		clientId,
		clientSecret,
		startUrl: normalStartUrl(source.startUrl)
	};
	const answer = await service.client.startDeviceAuthorization(request).catch(describeFailure);
	if (isFailure(answer)) {
		if (meaningOf(answer) === "invalid_request") throw unknownPortal(source, answer.words);
		throw generalError(answer, "starting the sign-in", host, job.env);
	}
	const { deviceCode, userCode, verificationUri, verificationUriComplete, expiresIn, interval } = answer;
	if (deviceCode) report.secret(deviceCode);
	if (!deviceCode || !userCode || !verificationUri || !expiresIn) throw notTheService(host, "it gave no code to sign in with");
	const pace = {
		interval: bounded(Number(interval) || defaultInterval),
		expiresIn: bounded(expiresIn)
	};
	return {
		client,
		deviceCode,
		verification: {
			verificationUri: checkedVerificationUri(verificationUri, host),
			verificationUriComplete: verificationUriComplete && checkedVerificationUri(verificationUriComplete, host),
			userCode: checkedUserCode(userCode, host),
			expiresAt: new Date(Date.now() + pace.expiresIn * 1e3)
		},
		pace
	};
}
function bounded(seconds) {
	return Math.min(Math.max(1, seconds), longestSeconds);
}
async function registerClient({ client, host }, { job, report }) {
	const clientName = `aws-sso-credentials ${job.env.GITHUB_REPOSITORY ?? ""}`;
	const answer = await client.registerClient({
		clientName: clientName.trim().replace(/[^\w.-]/g, "-"),
		clientType: "public",
		scopes: ["sso:account:access"],
		grantTypes: [deviceCodeGrant, "refresh_token"]
	}).catch(describeFailure);
	if (isFailure(answer)) throw generalError(answer, "registering this job as a client", host, job.env);
	const { clientId, clientSecret, clientSecretExpiresAt } = answer;
	if (clientSecret) report.secret(clientSecret);
	if (!clientId || !clientSecret) throw notTheService(host, "it registered no client");
	return {
		clientId,
		clientSecret,
		registrationExpiresAt: clientSecretExpiresAt ? formatTime(new Date(clientSecretExpiresAt * 1e3)) : void 0
	};
}
async function redeemDeviceCode({ client, deviceCode, verification, pace }, source, { aws, job, report }, onWaiting) {
	const { startUrl, region } = source;
	const { client: service, host } = await aws.oidcPolling(region);
	const { clientId, clientSecret } = client;
	const poll = () => service.createToken({
		clientId,
		clientSecret,
		deviceCode,
		grantType: deviceCodeGrant
	}).catch(describeFailure);
	const answer = await pollUntilDecided(pace, poll, onWaiting);
	if (answer === "expired") throw authorizationExpired(verification, source);
	if (isFailure(answer)) {
		const meaning = meaningOf(answer);
		if (meaning === "access_denied") throw authorizationDenied(verification, source, answer.words);
		if (meaning === "expired_token") throw authorizationExpired(verification, source);
		if (meaning === "invalid_grant") throw unknownPortal(source, answer.words);
		throw generalError(answer, "waiting for the approval", host, job.env);
	}
	const { accessToken, refreshToken, idToken, expiresIn } = answer;
	if (idToken) report.secret(idToken);
	const expiresAt = expiresIn && formatTime(new Date(Date.now() + expiresIn * 1e3));
	const token = tokenFrom({
		startUrl,
		region,
		accessToken,
		expiresAt,
		refreshToken,
		...client
	}, report);
	if (!token || !expiresAt) throw notTheService(host, "the answer to an approved code holds no access token");
	return token;
}
function meaningOf({ oauthCode, words }) {
	return /\bKMS_/.test(words) ? void 0 : oauthCode;
}
// src/session/device-authorization.ts
const remedy = "Run the job again; it asks for a new sign-in.";
async function openDeviceSession(source, context, listener) {
	refuseStrangers(context.job);
	const { startUrl, region } = source;
	const ownPath = ownTokenPath(context.job, JSON.stringify([normalStartUrl(startUrl), region]));
	const { onVerification } = listener;
	const signIn = onVerification && (() => signInAnew(source, ownPath, context, {
		...listener,
		onVerification
	}));
	const found = await findToken(source, ownPath, context);
	if (!found) return signIn ? signIn() : refuseUnasked(startUrl);
	const { path, token } = found;
	return openTokenSession({
		place: {
			path,
			initial: token,
			region
		},
		margin: cacheMargin,
		startUrl,
		isOwn: path === ownPath,
		remedy,
		replace: signIn
	}, context);
}
function refuseUnasked(startUrl) {
	throw new ActionError("no-cached-token", `There is no session of ${startUrl} yet, and nobody is asked for one now: neither a dry run nor a credential process starts a sign-in.`, "Use the action without dry-run first, or run aws sso login on this machine.");
}
async function findToken({ startUrl, region, sessionName }, ownPath, { job, report }) {
	const own = await readToken(ownPath, report);
	if (own) {
		report.link("session", `Using the session of ${startUrl} that was approved for this job before.`);
		return {
			path: ownPath,
			token: own
		};
	}
	if (job.outsider) return void 0;
	const { found } = await searchTokenCache(job.home, {
		startUrl,
		sessionName,
		temp: job.temp
	}, report);
	const here = found.filter(({ token }) => token.region === void 0 || token.region === region);
	const best = bestToken(here, region, cacheMargin);
	if (best) report.link("session", `Using the cached token of ${startUrl} from ${best.path}.`);
	return best;
}
async function signInAnew(source, ownPath, context, listener) {
	const { startUrl, region } = source;
	const { job, report } = context;
	if (job.isPublic === void 0) report.warning("The event of this run does not tell whether the repository is public: whoever can read this log sees the code of the sign-in.");
	const grant = await startDeviceAuthorization(source, context);
	await listener.onVerification(grant.verification);
	const token = await redeemDeviceCode(grant, source, context, listener.onWaiting);
	listener.onKept(ownPath);
	await replaceFile(ownPath, `${JSON.stringify(token.fields, void 0, 2)}\n`, job.temp);
	report.link("session", `The sign-in was approved; the session in ${region} lasts until ${whenEnded(token)}.`);
	return openTokenSession({
		place: {
			path: ownPath,
			initial: token,
			region
		},
		margin: 0,
		startUrl,
		isOwn: true,
		remedy
	}, context);
}
// src/retrying.ts
const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 8e3;
async function retrying(attempt, allowed) {
	let [waited, most] = [0, 1];
	for (let attempts = 1;; attempts++) {
		const answer = await attempt();
		if (!isFailure(answer)) return answer;
		const worth = allowed(answer);
		most = Math.max(most, worth);
		if (worth === 1 || attempts >= most) return {
			...answer,
			metadata: {
				...answer.metadata,
				attempts,
				totalRetryDelay: waited
			}
		};
		const pause = Math.min(firstPauseMilliseconds * 2 ** (attempts - 1), longestPauseMilliseconds) * (.5 + Math.random() / 2);
		waited += pause;
		await setTimeout$1(pause);
	}
}
// src/id-token.ts
async function requestIdToken(audience, { job, report }) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = job.env;
	if (!address || !requestToken) throw noIdToken("This job has no right to an ID token", job);
	const url = checkedUrl(address, audience);
	const answer = await retrying(() => askOnce(url, requestToken, report), (failure) => isTransient(failure) ? attemptsFrom(job.env) : 1);
	if (!isFailure(answer)) {
		report.link("ID token", `Got an ID token of ${answer.claims.sub} for ${answer.claims.aud}.`);
		return answer;
	}
	const { status, answered, words } = answer;
	if (answered && status !== void 0 && status >= 400 && !isTransient(answer)) throw noIdToken(`${url.host} refused an ID token (HTTP ${status}: ${words})`, job);
	throw generalError(answer, "asking for the ID token of this job", url.host, job.env);
}
function checkedUrl(address, audience) {
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (!url || url.protocol !== "https:" && !isLoopback(url.hostname)) throw new ActionError("no-id-token", "ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL, so it is not the one that the runner sets.", "Remove ACTIONS_ID_TOKEN_REQUEST_URL from env: wherever the workflow sets it.");
	url.searchParams.set("audience", audience);
	return url;
}
async function askOnce(url, requestToken, report) {
	const client = new HttpClient("aws-sso-credentials", [], {
		allowRedirects: false,
		allowRetries: false,
		socketTimeout: attemptMilliseconds
	});
	const deadline = Promise.withResolvers();
	const timer = setTimeout(() => {
		deadline.reject(Object.assign(new Error("the answer took too long"), { name: "TimeoutError" }));
	}, attemptMilliseconds);
	try {
		const ask = async () => {
			const response = await client.get(url.href, {
				accept: "application/json",
				authorization: `Bearer ${requestToken}`
			});
			return {
				status: response.message.statusCode ?? 0,
				body: await response.readBody()
			};
		};
		const { status, body } = await Promise.race([ask(), deadline.promise]);
		return idTokenFrom(status, body, report);
	} catch (error) {
		return describeFailure(error);
	} finally {
		clearTimeout(timer);
		client.dispose();
	}
}
function idTokenFrom(status, body, report) {
	const answer = parsed(body);
	const value = isRecord(answer) ? answer.value : void 0;
	if (status === 200 && typeof value === "string" && value !== "") {
		report.secret(value);
		const claims = parsed(Buffer.from(value.split(".")[1] ?? "", "base64url").toString());
		if (isRecord(claims)) return {
			value,
			claims
		};
	}
	const message = isRecord(answer) ? answer.message : void 0;
	return {
		status,
		name: `HTTP ${status}`,
		words: typeof message === "string" ? message : "no words",
		answered: status !== 200 && isRecord(answer),
		metadata: { httpStatusCode: status },
		cause: void 0
	};
}
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return;
	}
}
function noIdToken(what, { outsider, env }) {
	const permission = "permissions: id-token: write (and contents: read for a checkout) to the job; in a reusable workflow, to the job that calls it as well";
	if (outsider === "fork" && env.GITHUB_EVENT_NAME === "pull_request") return new ActionError("no-id-token", `${what}. GitHub gives none to runs for a fork's pull request, whatever their permissions say.`, `Run the job for branches of this repository only, with an if: condition. There, add ${permission}.`);
	return new ActionError("no-id-token", `${what}. ${outsider === "dependabot" ? "This run is by Dependabot, whose rights are narrowed. " : ""}GitHub gives none without the permission id-token: write, none to runs for a fork's pull request, and none to a job that has run for six hours.`, `Add ${permission}${outsider === "dependabot" ? ". Where Dependabot still gets none, leave the job out for it with an if: condition" : ""}.`);
}
// src/web-identity-errors.ts
function isVerificationTrouble({ name, words }) {
	return /IDPCommunicationError/.test(name) || /Couldn't retrieve verification key/i.test(words);
}
function verificationFailed({ words, metadata, cause }, roleArn, region, claims) {
	return new ActionError("web-identity-rejected", `STS in ${region} could not verify the ID token for ${roleArn} in ${metadata.attempts} attempts: ${words}. ${claimsOf$1(claims)}`, `Run the job again, and fewer jobs at the same moment; if it stays, check that ${claims.iss}/.well-known/openid-configuration can be reached from the internet.`, { cause });
}
function webIdentityRejected({ name, words, cause }, roleArn, region, claims) {
	const claim = (key) => String(claims[key] ?? "none");
	return new ActionError("web-identity-rejected", `STS in ${region} refused the ID token for ${roleArn} (${name}: ${words}). ${claimsOf$1(claims)}`, remedyFor(name, words, roleArn, region, claim), { cause });
}
function claimsOf$1({ iss, aud, sub }) {
	return `The token says iss ${iss}, aud ${aud}, sub ${sub}.`;
}
function remedyFor(name, words, roleArn, region, claim) {
	const role = parseRole(roleArn);
	const account = role?.accountId ?? "of the role";
	const host = claim("iss").replace(/^https:\/\//, "");
	const provider = `arn:${role?.partition}:iam::${account}:oidc-provider/${host}`;
	if (/No OpenIDConnect provider/i.test(words)) return `Create the OIDC provider ${claim("iss")} with audience ${claim("aud")} in account ${account}, or correct the account in role-to-assume.`;
	if (/audience/i.test(words)) return `Add ${claim("aud")} to the audiences of ${provider}, or set audience to one that it has.`;
	if (/RegionDisabled/.test(name)) return `Activate the region ${region} in account ${account}, or give another aws-region.`;
	if (/ExpiredToken/.test(name)) return "Run the job again; if it stays, check that no proxy answers from a cache in the place of the issuer: a fresh token is good for five minutes.";
	return `Check that the role exists in account ${account}, and that its trust policy allows sts:AssumeRoleWithWebIdentity to the principal Federated ${provider} with ${host}:aud ${claim("aud")} and ${host}:sub matching ${claim("sub")}.${subjectForms(claim)}`;
}
function subjectForms(claim) {
	const [owner, name] = claim("repository").split("/");
	if (!name) return "";
	const byName = `repo:${owner}/${name}:`;
	const immutable = `repo:${owner}@${claim("repository_owner_id")}/${name}@${claim("repository_id")}:`;
	const subject = claim("sub");
	if (subject.startsWith(immutable)) return ` The subject is in the immutable form ${immutable}…; a policy with ${byName}… does not match it.`;
	if (subject.startsWith(byName)) return ` The subject is in the form ${byName}…; a policy with the immutable form ${immutable}… does not match it.`;
	return ` The subject is customized; the usual forms ${byName}… and ${immutable}… do not match it.`;
}
// src/web-identity.ts
const verificationAttempts = 12;
async function assumeRoleWithWebIdentity(role, audience, region, context) {
	const { aws, job, report } = context;
	const { client, host } = await aws.sts(region);
	let claims = {};
	const attempt = async () => {
		const idToken = await requestIdToken(audience, context);
		claims = idToken.claims;
		const request = {
			...sessionParameters(role),
			WebIdentityToken: idToken.value
		};
		return client.assumeRoleWithWebIdentity(request).catch(describeFailure);
	};
	const answer = await retrying(attempt, (failure) => {
		if (isVerificationTrouble(failure)) return attemptsFrom(job.env, verificationAttempts);
		return isTransient(failure) ? attemptsFrom(job.env) : 1;
	});
	if (!isFailure(answer)) return sessionFrom(answer, host, report);
	if (isVerificationTrouble(answer)) throw verificationFailed(answer, role.arn, region, claims);
	if (!answer.answered || isTransient(answer)) throw generalError(answer, `assuming ${role.arn}`, host, job.env);
	throw unacceptableInput(answer, role) ?? webIdentityRejected(answer, role.arn, region, claims);
}
// src/session/token-exchange-errors.ts
function tokenExchangeRejected(failure, source, caller, claims) {
	const { name, words, cause } = failure;
	const { applicationArn, region } = source;
	return new ActionError("token-exchange-rejected", `CreateTokenWithIAM in ${region} refused the ID token for ${applicationArn} to ${caller} (${name}: ${words}). ${claimsOf(claims)}`, `${firstRemedy(failure)}${checklist(source, claims, suspects(name, words))}`, { cause });
}
function lacksScope(scopes, source, caller, claims) {
	return new ActionError("token-exchange-rejected", `The token that CreateTokenWithIAM in ${source.region} gave to ${caller} for ${source.applicationArn} lacks the scope sso:account:access; it has: ${listed(scopes)}. ${claimsOf(claims)}`, checklist(source, claims, ["scope"]));
}
function claimsOf(claims) {
	return `The token says iss ${claims.iss}, aud ${claims.aud}, sub ${claims.sub}, repository_id ${claims.repository_id}.`;
}
function firstRemedy({ name, words, cause }) {
	if (/KMS/.test(words)) return "Allow the bootstrap role kms:Decrypt with the key of the Identity Center instance. ";
	if (!/InvalidRequestRegion/.test(name)) return "";
	return `Correct sso-region${isRecord(cause) && typeof cause.region === "string" ? ` to ${cause.region}` : ""}, where the application is. `;
}
function suspects(name, words) {
	const text = `${name} ${words}`;
	if (/invalid_client|InvalidClient/i.test(text)) return ["application"];
	if (/access_?denied/i.test(text)) return ["actor policy", "assignment"];
	if (/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(text)) return ["grant"];
	if (/invalid_?scope/i.test(text)) return ["scope"];
	if (/invalid_?grant/i.test(text)) return [
		"issuer",
		"audience",
		"claim mapping"
	];
	return [];
}
function checklist({ applicationArn, bootstrapRole, region }, claims, suspected) {
	const checks = {
		application: `${applicationArn} is an application of the instance in ${region}`,
		"actor policy": `its IAM authentication method has an actor policy that allows sso-oauth:CreateTokenWithIAM to ${bootstrapRole.arn}, and so do the role's own permissions`,
		grant: "it has the grant urn:ietf:params:oauth:grant-type:jwt-bearer",
		issuer: `that grant lists a trusted token issuer whose URL is ${claims.iss}`,
		audience: `it lists the audience ${claims.aud} for that issuer`,
		"claim mapping": `the claim that the issuer maps (such as repository_id ${claims.repository_id}) is the mapped attribute of exactly one user`,
		assignment: "that user is assigned to the application",
		scope: "the application has the access scope sso:account:access"
	};
	return `Check in Identity Center: ${Object.entries(checks).map(([link, check]) => suspected.includes(link) ? `(likely) ${link}: ${check}` : `${link}: ${check}`).join("; ")}.`;
}
// src/session/trusted-token-issuer.ts
const jwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
async function openExchangedSession(source, context) {
	const { region, startUrl } = source;
	const { accessToken, expiresIn, subject } = await exchangeIdToken(source, context);
	return {
		accessToken,
		region,
		startUrl,
		expiresAt: expiresIn ? new Date(Date.now() + expiresIn * 1e3) : void 0,
		user: `the user that stands for ${subject}`,
		keptAt: void 0,
		token: void 0,
		cachedAt: void 0,
		renew: () => openExchangedSession(source, context),
		refused: (words) => new ActionError("session-expired", `The access portal in ${region} refused the session that it gave for the ID token: ${words}.`, "Check that sso-region is the region of the Identity Center instance of application-arn.")
	};
}
async function exchangeIdToken(source, context) {
	const { applicationArn, audience, bootstrapRole, region } = source;
	const { aws, job, report } = context;
	const bootstrap = await assumeRoleWithWebIdentity(bootstrapRole, stsAudience(partitionOf(region)), region, context);
	const caller = bootstrap.arn ?? bootstrapRole.arn;
	report.link("bootstrap role", `Assumed the bootstrap role ${bootstrapRole.arn}.`);
	const { client, host } = await aws.oidc(region, bootstrap);
	let claims = {};
	const attempt = async () => {
		const idToken = await requestIdToken(audience, context);
		claims = idToken.claims;
		const request = {
			clientId: applicationArn,
			grantType: jwtBearer,
			assertion: idToken.value
		};
		return client.createTokenWithIAM(request).catch(describeFailure);
	};
	const answer = await retrying(attempt, (failure) => isTransient(failure) ? attemptsFrom(job.env) : 1);
	if (isFailure(answer)) {
		if (answer.answered && !isTransient(answer)) throw tokenExchangeRejected(answer, source, caller, claims);
		throw generalError(answer, "exchanging the ID token", host, job.env);
	}
	const { accessToken, refreshToken, idToken, awsAdditionalDetails, expiresIn, scope } = answer;
	for (const secret of [
		accessToken,
		refreshToken,
		idToken,
		awsAdditionalDetails?.identityContext
	]) if (secret) report.secret(secret);
	if (!accessToken || !/^[\x21-\x7e]+$/.test(accessToken)) throw new ActionError("network", `What answered for ${host} is not the service: the answer holds no access token.`, `Allow this runner to reach ${host}: a proxy or firewall on the way answers in its place.`);
	report.link("exchange", `Exchanged the ID token of this job for a session in ${region}.`);
	if (scope && !scope.includes("sso:account:access")) throw lacksScope(scope, source, caller, claims);
	report.link("scope", "The session has the scope sso:account:access.");
	return {
		accessToken,
		expiresIn,
		subject: String(claims.sub)
	};
}
// src/credentials.ts
async function openSource(source, context, listener) {
	if (source.kind === "web-identity") return webIdentity(source, context);
	const session = await openSession(source, context, listener);
	if (session.keptAt) listener.onKept(session.keptAt);
	const portal = await openPortal(session, context);
	return identityCenter(session, listener.onAccountId ? withAccountIdsReported(portal, listener.onAccountId) : portal);
}
async function openSession(source, context, listener) {
	switch (source.kind) {
		case "cached-token": return openCachedTokenSession(source, context);
		case "device-code": return openDeviceSession(source, context, listener);
		case "trusted-token-issuer": return openExchangedSession(source, context);
	}
}
function identityCenter(session, portal) {
	const isHeld = async ({ isPattern, assignment }, words) => {
		const { accountId, permissionSet } = assignment;
		const isListed = (await portal.permissionSets(accountId)).includes(permissionSet);
		if (!isListed && !isPattern) throw await notAssigned(assignment, portal, words);
		return isListed;
	};
	return {
		region: portal.region,
		session,
		resolve: (target) => resolveTarget(target, portal),
		confirm: async (wanted) => wanted.assignment.isListed || isHeld(wanted, "it is not listed"),
		roleCredentials: async (wanted) => {
			const { assignment } = wanted;
			const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
			if (!("refused" in answer)) return answer;
			if (await isHeld(wanted, answer.refused)) throw await notAssigned(assignment, portal, answer.refused);
		}
	};
}
function webIdentity({ audience, region }, context) {
	return {
		region,
		session: void 0,
		resolve: async ({ account, permissionSet }) => [{
			accountId: account,
			accountName: "",
			permissionSet,
			isListed: false
		}],
		confirm: async () => true,
		roleCredentials: ({ role }) => {
			if (!role) throw invalidInput("role-to-assume", "is missing.", "Give the role that the ID token assumes.");
			return assumeRoleWithWebIdentity(role, audience, region, context);
		}
	};
}
async function planTarget(target, source) {
	const region = target.region ?? source.region;
	checkChain(target.chain, region, source.region);
	return (await source.resolve(target)).map((assignment) => {
		const role = target.role && filledRole(target.role, assignment, source.region);
		const chain = target.chain.map((one) => filledRole(one, assignment, region));
		const access = [role ? roleInWords(role) : assignment.permissionSet, ...chain.map(roleInWords)].join(", then ");
		const { isPattern } = target;
		return {
			target,
			assignment,
			isPattern,
			role,
			chain,
			access,
			profile: profileName(target, assignment),
			region
		};
	});
}
function profileName({ profile }, { accountId, accountName, permissionSet }) {
	return profile?.replaceAll("{account-id}", accountId).replaceAll("{permission-set}", permissionSet).replaceAll("{account-name}", () => accountName).replace(/[^A-Za-z0-9_.@+-]/g, "-");
}
function roleInWords({ arn }) {
	return `role ${parseRole(arn)?.name}`;
}
async function getCredentials(wanted, source, context) {
	const { assignment, chain, role, region } = wanted;
	const first = await source.roleCredentials(wanted);
	const startsAs = `${role?.arn ?? assignment.permissionSet} of account ${assignment.accountId}`;
	return first && assumeRoles(chain, first, startsAs, region, context);
}
// src/process-profile.ts
function processFiles(folder, profile) {
	return {
		record: join(folder, "credential-process.d", `${profile}.json`),
		cache: join(folder, "credential-process.d", `${profile}.credentials.json`)
	};
}
function cachedCredentials({ accessKeyId, secretAccessKey, sessionToken, expiration }, accountId) {
	return {
		accountId,
		accessKeyId,
		secretAccessKey,
		sessionToken,
		expiration: expiration.toISOString(),
		obtained: Date.now()
	};
}
async function installHelper(folder, bundles) {
	const copy = join(folder, "dist");
	for (const part of ["credential-process", "shared"]) await cp(join(bundles, part), join(copy, part), { recursive: true });
	await writeFile(join(copy, "package.json"), "{\"type\":\"module\"}\n");
	await mkdir(join(folder, "credential-process.d"), {
		mode: 448,
		recursive: true
	});
	const script = join(copy, "credential-process", "index.js");
	const shim = process.platform === "win32" ? `@set NODE_OPTIONS=\r\n@"${process.execPath}" "${script}" %*\r\n` : `#!/bin/sh\nunset NODE_OPTIONS\nexec ${shellQuoted(process.execPath)} ${shellQuoted(script)} "$@"\n`;
	await writeFile(shimPath(folder), shim, { mode: 448 });
}
async function writeProcessFiles(folder, profile, record, credentials) {
	const paths = processFiles(folder, profile);
	await writeFile(paths.record, JSON.stringify(record), { mode: 384 });
	await writeFile(paths.cache, JSON.stringify(credentials), { mode: 384 });
}
function processLine(folder, profile) {
	const path = shimPath(folder);
	if (/^[\w/.+:@~-]+$/.test(path)) return `${path} ${profile}`;
	if (!/["$`%!\\#;\p{Cc}]/u.test(process.platform === "win32" ? path.replaceAll("\\", "") : path)) return `"${path}" ${profile}`;
	throw new ActionError("unsafe-file", `The path ${path} has characters that credential_process cannot carry in all AWS tools.`, "Use profile-type: static, or a runner whose folder has letters, digits, spaces and any of _.+- only.");
}
function shimPath(folder) {
	return join(folder, process.platform === "win32" ? "credential-process.cmd" : "credential-process");
}
function shellQuoted(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function processRecord(source, wanted, { home, temp }) {
	const { assignment, isPattern, role, chain, region } = wanted;
	return {
		source,
		wanted: {
			assignment,
			isPattern,
			role,
			chain,
			region
		},
		home,
		temp
	};
}
export { parseRole as C, matchesGlob as D, isGlob as E, checkedRegion as O, lastAccount as S, stsAudience as T, fillPlaceholders as _, processRecord as a, isExternalId as b, openSource as c, readSsoProfile as d, sideBySide as f, checkedRole as g, checkChain as h, processLine as i, openAws as k, planTarget as l, accountOfSession as m, installHelper as n, writeProcessFiles as o, accountOfRole as p, processFiles as r, getCredentials as s, cachedCredentials as t, requestIdToken as u, filledRole as v, partitionOf as w, isSessionName as x, isAccountId as y };
