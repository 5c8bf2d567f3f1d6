// Package egress fetches from and posts to addresses that strangers typed:
// feeds that are pulled, webhooks that are called. It knows alone which
// addresses are out of bounds (server-side request forgery): everything that is
// not on the public internet is refused when a connection is made, for the very
// address that is connected to, so that neither a redirect nor a name that
// resolves differently the second time leads inside.
package egress
