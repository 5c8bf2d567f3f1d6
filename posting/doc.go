// Package posting is the way of adverts that programs hand in: by the API, and
// by feeds that are pulled. It asks what the form asks of the same rules, and
// knows alone how a reference of a poster's own finds its job, what is the same
// advert again, and what is written in which order.
package posting
