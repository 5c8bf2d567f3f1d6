package outbox

import (
	"context"
	"time"
)

// lingerFor is how long a mail may still take that the provider has in its
// hands when the node is asked to stop: half of the time that a stop may take.
const lingerFor = 10 * time.Second

// Linger returns a context that ends a while after ctx does. What is torn off
// on its way to the provider may have left, and would be sent again.
func Linger(ctx context.Context) (context.Context, context.CancelFunc) {
	on, cancel := context.WithCancel(context.WithoutCancel(ctx))
	var late *time.Timer
	stopped := make(chan struct{})
	forget := context.AfterFunc(ctx, func() {
		late = time.AfterFunc(lingerFor, cancel)
		close(stopped)
	})
	return on, func() {
		if !forget() {
			<-stopped
			late.Stop()
		}
		cancel()
	}
}
