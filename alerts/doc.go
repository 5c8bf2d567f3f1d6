// Package alerts knows when a mail is owed to whom, alone: which jobs became
// live, which subscriptions they answer, whose hour has come, what was told
// before, and what to do when the provider's answer is lost.
//
// Sweep notices that a job became live or ceased to be. Runner matches the
// jobs that became live with the subscriptions and works off those that are
// due. Events applies what the provider tells afterwards, about digests and
// about the letters of accounts, which package letters writes. Each is a blocking Run(ctx) and a
// testable Once(ctx, now);
// any number of nodes may run them on one store.
//
// # Exactly once
//
// A mail owed is a Delivery document whose id follows from the subscription
// and the slot, so two nodes cannot both create it. A job told is a
// SeenCluster document of the address and the cluster, written after the
// delivery that tells it and before the mail leaves: it stops a second
// delivery from telling the job again, whatever the clocks say. The delivery
// itself says which clusters are in the mail that left (Told): a note made by a
// node that had lost the delivery to another tells nothing. What two mails to
// one person would both tell waits in a delivery of its own. Every change
// of a delivery replaces the version that was read, so a node that was frozen
// while another took over writes nothing.
//
// # Never lost
//
// The watermark of a subscription moves only after its delivery exists.
// Each look reaches Overlap behind the watermark, because a job's firstLiveAt
// may come from a clock that is behind or a write that was slow; the jobs told
// already are known by their SeenCluster. A mail that may or may not have left
// is Unknown: an event of the provider settles it, else it is sent again
// after an hour.
package alerts
