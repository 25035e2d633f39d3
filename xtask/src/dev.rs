use std::process::Command;

use clap::Args;

use crate::{
    Outcome,
    build::cargo,
    process::{self, Background},
    web, workspace,
};

#[derive(Args)]
pub struct Dev {
    /// Which app to serve with hot reload
    #[arg(default_value = "customer", value_parser = ["start", "customer", "merchant"])]
    app: String,
    /// Where the server listens
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: std::net::SocketAddr,
}

impl Dev {
    pub fn run(&self) -> Outcome {
        web::install()?;
        process::run(cargo().args(["build", "--package", "docket"]))?;
        let mut server = Background::start("docket", &mut self.server())?;
        server.wait_until_ready(self.listen, "/readyz")?;
        let pages = Background::start("the pages", &mut self.pages())?;
        process::wait_for_first(&mut [server, pages])
    }

    fn server(&self) -> Command {
        let mut server = Command::new(workspace::target().join("debug").join("docket"));
        server.current_dir(workspace::root()).args(["demo", "--listen", &self.listen.to_string()]);
        server
    }

    fn pages(&self) -> Command {
        let mut pages = Command::new("node");
        pages.current_dir(workspace::web()).args(["tools/dev.mjs", &self.app]);
        pages.env("DOCKET_SERVER", format!("http://{}", self.listen));
        pages
    }
}
