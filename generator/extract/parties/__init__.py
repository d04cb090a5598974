"""Who is meant by the words beside "said" or "according to": a name, a report by somebody, or nobody named."""
