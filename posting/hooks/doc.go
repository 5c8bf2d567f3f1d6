// Package hooks tells the programs of organisations what happens to their adverts
// (decision 063). What happened is written in the job or the application itself,
// in the same write as the step; Relay makes of it one message for each webhook
// that wants it, under a name that follows from what happened, and Sender sends
// what is due. A process that ends anywhere begins again and makes no second
// message; one that was sent and not noted is sent again under the same
// webhook-id.
package hooks
