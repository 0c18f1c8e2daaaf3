// scripts/bundle/stand-ins/credential-provider-node.ts
function defaultProvider() {
	return async () => {
		throw Error("The default credential chain is not part of this bundle: see scripts/bundle.ts");
	};
}
export { defaultProvider as t };
