"""便民服务、走访和民意: what people can have done and how it went, and what they and companies asked for."""
